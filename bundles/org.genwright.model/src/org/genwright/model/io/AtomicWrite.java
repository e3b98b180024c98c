package org.genwright.model.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Replaces a file in one step: writes a temporary file in the same folder, forces it to the disk, renames it over the
 * old one and forces the folder.
 */
final class AtomicWrite {
	private static final AtomicLong COUNTER = new AtomicLong();

	private AtomicWrite() {
	}

	/** Replaces the content of the file, or creates it. On any failure the old file stays and nothing is left behind. */
	static void replace(Path file, byte[] content) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		if (Files.exists(target) && !Files.isWritable(target)) {
			throw new AccessDeniedException(target.toString());
		}
		Path temporary = target.resolveSibling(".genmodel-%d-%d.tmp".formatted(ProcessHandle.current().pid(),
				COUNTER.incrementAndGet()));
		try {
			write(temporary, content);
			keepPermissions(target, temporary);
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(target.getParent());
	}

	private static void write(Path temporary, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
		}
	}

	private static void keepPermissions(Path old, Path replacement) throws IOException {
		PosixFileAttributeView from = Files.getFileAttributeView(old, PosixFileAttributeView.class);
		if (from != null && Files.exists(old)) {
			Files.setPosixFilePermissions(replacement, from.readAttributes().permissions());
		}
	}

	/** Makes the rename itself durable. */
	private static void forceFolder(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException _) {
			return; // some systems cannot open a folder, or cannot force one; the file is whole there all the same
		}
	}
}

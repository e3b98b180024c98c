package org.genwright.core.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Writes a file or a folder so that a reader, and whoever comes after a crash, sees the old content or the new one,
 * never a part of it: into a temporary one beside it, forced to disk, then renamed, then the folder forced to disk.
 * What a crash leaves behind is a temporary one, known by its name, {@code .NAME.PROCESS-COUNTER.tmp}.
 */
public final class AtomicFile {

	private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.[0-9a-z]+-[0-9a-z]+-[0-9a-z]+\\.tmp");
	private static final AtomicLong COUNTER = new AtomicLong();

	/** Writes the content of a file. */
	@FunctionalInterface
	public interface Content {
		/** Writes everything to the channel, from its start. */
		void writeTo(FileChannel channel) throws IOException;
	}

	private AtomicFile() {
	}

	/**
	 * Creates or replaces a file.
	 *
	 * @throws IOException if it cannot be written; then the file is as it was
	 */
	public static void write(Path file, byte[] content) throws IOException {
		write(file, channel -> writeFully(channel, ByteBuffer.wrap(content)));
	}

	/**
	 * Creates or replaces a file.
	 *
	 * @throws IOException if it cannot be written; then the file is as it was
	 */
	public static void write(Path file, Content content) throws IOException {
		Path temporary = temporaryBeside(file);
		try {
			writeSynced(temporary, content);
			move(temporary, file);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Writes a new file and forces it to disk: for a file inside a temporary folder. */
	public static void writeSynced(Path file, Content content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			content.writeTo(channel);
			channel.force(true);
		}
	}

	/** Renames a file or folder in one step and forces the folder it is in to disk. */
	public static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		syncDirectory(to.toAbsolutePath().getParent());
	}

	/** Writes all bytes of a buffer. */
	public static void writeFully(FileChannel channel, ByteBuffer buffer) throws IOException {
		while (buffer.hasRemaining()) {
			channel.write(buffer);
		}
	}

	/** Forces the entries of a folder to disk; does nothing where the system cannot. */
	public static void syncDirectory(Path directory) throws IOException {
		FileChannel channel;
		try {
			channel = FileChannel.open(directory, StandardOpenOption.READ);
		} catch (IOException e) {
			if (Files.isDirectory(directory)) {
				return; // Windows opens no folders and needs no forcing.
			}
			throw e;
		}
		try (channel) {
			channel.force(true);
		}
	}

	/** Returns a new temporary name in the same folder. */
	public static Path temporaryBeside(Path file) {
		String unique = Long.toString(ProcessHandle.current().pid(), 36) + "-"
				+ Long.toString(System.nanoTime() & Long.MAX_VALUE, 36) + "-"
				+ Long.toString(COUNTER.incrementAndGet(), 36);
		return file.resolveSibling("." + file.getFileName() + "." + unique + ".tmp");
	}

	/** Tells whether a path has the name of a temporary file or folder. */
	public static boolean isTemporary(Path path) {
		return TEMPORARY.matcher(path.getFileName().toString()).matches();
	}
}

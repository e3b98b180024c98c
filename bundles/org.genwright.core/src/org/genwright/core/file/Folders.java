package org.genwright.core.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists and removes folders. */
public final class Folders {

	private Folders() {
	}

	/** Returns what is in a folder, sorted by name; empty if there is no such folder. */
	public static List<Path> list(Path directory) throws IOException {
		List<Path> entries = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
			stream.forEach(entries::add);
		} catch (NoSuchFileException e) {
			return List.of();
		}
		entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
		return entries;
	}

	/** Deletes a file, or a folder with everything in it; links are not followed. Nothing there is fine. */
	public static void delete(Path path) throws IOException {
		Files.walkFileTree(path, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.deleteIfExists(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				if (e instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw e;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
				if (e != null) {
					throw e;
				}
				Files.deleteIfExists(directory);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Deletes a folder so that it is never seen half deleted: it first takes a temporary name. */
	public static void deleteAtomically(Path directory) throws IOException {
		Path temporary = AtomicFile.temporaryBeside(directory);
		AtomicFile.move(directory, temporary);
		delete(temporary);
	}
}

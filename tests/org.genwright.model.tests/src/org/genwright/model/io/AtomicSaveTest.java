package org.genwright.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicSaveTest {
	@TempDir
	Path folder;
	private final Architecture architecture = Models.complete();

	@Test
	void failedWriteLeavesTheOldFileAndNothingElse() throws IOException {
		Path file = Files.writeString(folder.resolve("model.genmodel"), "old");
		Thread.currentThread().interrupt(); // makes the first write to the disk fail
		ArchitectureFileException e = assertThrows(ArchitectureFileException.class,
				() -> ArchitectureFile.save(architecture, file));
		assertTrue(Thread.interrupted());
		assertEquals("\"%s\": expected a file that can be written, found that the writing was interrupted. Choose a folder you "
				.formatted(file) + "may write in, or free the file. Nothing was changed.", e.getMessage());
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), files());
	}

	@Test
	void failedReplaceLeavesNoTemporaryFile() throws IOException {
		Path taken = Files.createDirectory(folder.resolve("model.genmodel"));
		Files.writeString(taken.resolve("inside"), "kept");
		String message = assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.save(architecture, taken)).getMessage();
		assertTrue(message.startsWith("\"%s\": expected a file that can be written, found ".formatted(taken)), message);
		assertEquals("kept", Files.readString(taken.resolve("inside")));
		assertEquals(List.of(taken), files());
	}

	@Test
	void modelThatCannotBeAFileLeavesTheOldOne() throws IOException {
		Path file = Files.writeString(folder.resolve("model.genmodel"), "old");
		architecture.setId(null);
		assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.save(architecture, file));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), files());
	}

	@Test
	void missingFolderIsNamed() {
		Path file = folder.resolve("absent").resolve("model.genmodel");
		assertEquals("\"%s\": expected a file that can be written, found no such folder. Choose a folder you may write in, or free "
				.formatted(file) + "the file. Nothing was changed.",
				assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.save(architecture, file)).getMessage());
	}

	@Test
	void savedFileStandsAlone() throws IOException {
		Path file = folder.resolve("model.genmodel");
		ArchitectureFile.save(architecture, file);
		ArchitectureFile.save(architecture, file);
		assertEquals(List.of(file), files());
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void fileIsProtectedByItsPermissionsWhoeverAsks() throws IOException {
		Path file = folder.resolve("protected.genmodel");
		assertFalse(ArchitectureFile.isProtected(file));
		Files.writeString(file, "");
		assertFalse(ArchitectureFile.isProtected(file));
		Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ));
		assertTrue(ArchitectureFile.isProtected(file));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void replacedFileKeepsItsPermissions() throws IOException {
		Path file = Files.writeString(folder.resolve("model.genmodel"), "old");
		Set<PosixFilePermission> shared = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE,
				PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ);
		Files.setPosixFilePermissions(file, shared);
		ArchitectureFile.save(architecture, file);
		assertEquals(shared, Files.getPosixFilePermissions(file));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void newFileHasTheUsualPermissions() throws IOException {
		Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
		Path file = folder.resolve("model.genmodel");
		ArchitectureFile.save(architecture, file);
		assertEquals(Files.getPosixFilePermissions(ordinary), Files.getPosixFilePermissions(file));
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void symbolicLinkStaysALink() throws IOException {
		Path real = Files.writeString(folder.resolve("real.genmodel"), "old");
		Path link = Files.createSymbolicLink(folder.resolve("link.genmodel"), real);
		ArchitectureFile.save(architecture, link);
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("Digits VAE", ArchitectureFile.load(real).getName());
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}
}

package org.genwright.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

	@TempDir
	Path folder;

	@Test
	void writingReplacesTheWholeContent() throws IOException {
		Path file = folder.resolve("a.json");
		AtomicFile.write(file, "long old content".getBytes());
		AtomicFile.write(file, "new".getBytes());
		assertEquals("new", Files.readString(file));
		assertEquals(List.of(file), Folders.list(folder));
	}

	@Test
	void aWriteThatFailsHalfWayLeavesTheOldContentAndNothingElse() throws IOException {
		Path file = folder.resolve("a.json");
		AtomicFile.write(file, "old".getBytes());
		assertThrows(IOException.class, () -> AtomicFile.write(file, channel -> {
			AtomicFile.writeFully(channel, ByteBuffer.wrap("half".getBytes()));
			throw new IOException("disk full");
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of(file), Folders.list(folder));
	}

	@Test
	void temporaryNamesAreUniqueAndRecognised() {
		Path file = folder.resolve("step-000500");
		Path first = AtomicFile.temporaryBeside(file);
		assertTrue(AtomicFile.isTemporary(first));
		assertFalse(first.equals(AtomicFile.temporaryBeside(file)));
		assertFalse(AtomicFile.isTemporary(file));
		assertFalse(AtomicFile.isTemporary(folder.resolve(".lock")));
	}

	@Test
	void aSealedTextVerifiesAndAnyOtherByteDoesNot() {
		byte[] sealed = SelfDigest.seal(("{\"sha256\":\"" + SelfDigest.BLANK + "\",\"value\":1}").getBytes());
		String digest = new String(sealed).substring(11, 75);
		assertTrue(SelfDigest.verifies(sealed, digest));
		for (int i = 75; i < sealed.length; i++) {
			byte[] flipped = sealed.clone();
			flipped[i] ^= 1;
			assertFalse(SelfDigest.verifies(flipped, digest), "byte " + i);
		}
	}

	@Test
	void deletingAFolderTakesEverythingInItAndNothingIsFine() throws IOException {
		Path inner = Files.createDirectories(folder.resolve("a/b"));
		Files.writeString(inner.resolve("c"), "c");
		Folders.delete(folder.resolve("a"));
		Folders.delete(folder.resolve("a"));
		assertEquals(List.of(), Folders.list(folder));
	}
}

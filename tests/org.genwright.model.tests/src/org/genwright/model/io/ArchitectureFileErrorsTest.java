package org.genwright.model.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureFileErrorsTest {
	private static final String RESTORE = "Restore the file from a copy or from version control.";

	@TempDir
	Path folder;
	private String valid;

	@BeforeEach
	void write() throws IOException {
		Architecture architecture = Architectures.create("model", "Model", "family");
		Models.network(architecture, "encoder", 2);
		valid = new String(ArchitectureFile.toBytes(architecture), UTF_8);
	}

	@Test
	void missingFile() {
		Path file = folder.resolve("absent.genmodel");
		assertEquals("\"%s\": expected a model file, found no file of this name. Check the path.".formatted(file),
				assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.load(file)).getMessage());
	}

	@Test
	void folderInsteadOfAFile() {
		assertEquals("\"%s\": expected a model file, found a folder. Name a .genmodel file in it.".formatted(folder),
				assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.load(folder)).getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \n\t\n" })
	void emptyFile(String content) {
		assertError("\"m\": expected a model file, found an empty file. " + RESTORE, content);
	}

	@Test
	void textThatIsNotXml() {
		assertError("\"m\": expected a model file, which is XML, found text that starts with \"eruptions,waiting\". "
				+ "Name a model file, one that Genwright saved.", "eruptions,waiting\n3.6,79\n");
	}

	@Test
	void binaryContent() {
		String message = message("PNG\u0000\u0001 and so on, for more than thirty characters".getBytes(UTF_8));
		assertEquals("\"m\": expected a model file, which is XML, found text that starts with "
				+ "\"PNG?? and so on, for more than…\". Name a model file, one that Genwright saved.", message);
	}

	@Test
	void everyTruncationIsRefusedInOneParagraph() {
		byte[] whole = valid.stripTrailing().getBytes(UTF_8);
		for (int length = 0; length < whole.length; length++) {
			String message = message(Arrays.copyOf(whole, length));
			assertTrue(message.endsWith(RESTORE), length + ": " + message);
			assertFalse(message.contains("\n") || message.contains("Exception"), length + ": " + message);
		}
	}

	@Test
	void truncatedFileNamesThePlace() {
		assertError("\"m\", line 6, column 4: expected the end tag of \"Architecture\", found the end of the file inside "
				+ "\"Architecture/networks\". The file was cut off. " + RESTORE,
				valid.substring(0, valid.indexOf("<connections")).stripTrailing() + "\n  <");
	}

	@Test
	void unclosedElement() {
		String message = message(valid.replace("x=\"200\"/>", "x=\"200\">").getBytes(UTF_8));
		assertTrue(message.startsWith("\"m\", line 7, column 5: expected well-formed XML, found \""), message);
		assertTrue(message.endsWith("\". Correct the line. Or: " + RESTORE), message);
	}

	@Test
	void wrongRoot() {
		assertError("\"m\", line 1, column 11: expected the root element \"Architecture\" of "
				+ "\"http://genwright.org/architecture/1\", found \"project\". Name a model file, one that Genwright saved.",
				"<project/>");
	}

	@Test
	void rootOfALaterIncompatibleFormat() {
		String message = message(valid.replace("architecture/1", "architecture/2").getBytes(UTF_8));
		assertTrue(message.endsWith("found \"Architecture\" of \"http://genwright.org/architecture/2\". "
				+ "Open the file with the newer Genwright that wrote it."), message);
	}

	@Test
	void documentTypeDeclarationIsRefusedUnread() throws IOException {
		Path secret = Files.writeString(folder.resolve("secret"), "secret");
		String message = message(valid.replace("?>\n", "?>\n<!DOCTYPE a [<!ENTITY b SYSTEM \"" + secret.toUri() + "\">]>\n")
				.replace("name=\"Model\"", "name=\"&b;\"").getBytes(UTF_8));
		assertEquals("\"m\", line 2, column 10: expected a file without a document type declaration, found \"<!DOCTYPE\". "
				+ "Delete the declaration; model files need none.", message);
	}

	@Test
	void bytesThatAreNotUtf8() {
		byte[] bytes = valid.getBytes(UTF_8);
		bytes[valid.indexOf("dense1")] = (byte) 0xFF;
		String message = message(bytes);
		assertTrue(message.endsWith("expected text in UTF-8, found bytes that are not UTF-8. "
				+ "Convert the file to UTF-8, or restore it from a copy."), message);
	}

	@Test
	void duplicateId() {
		assertError("\"m\", line 5, column 81: expected an id that is unique in the file, found \"encoder-1\", "
				+ "which line 4 has already. Rename one of the two.",
				valid.replace("id=\"encoder-2\"", "id=\"encoder-1\""));
	}

	@Test
	void missingId() {
		assertError("\"m\", line 3, column 28: expected an id on a network, found none. "
				+ "Add an attribute id with a value that is unique in the file.", valid.replace("networks id=\"encoder\" ", "networks "));
	}

	@Test
	void idThatCannotStandInAReference() {
		assertError("\"m\", line 3, column 43: expected an id of a letter or underscore, then letters, digits, underscores, "
				+ "dots and hyphens, found \"the coder\". Rename it, and the references to it.",
				valid.replace("id=\"encoder\"", "id=\"the coder\""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowhere", "encoder", "encoder-edge-1", "encoder-1 encoder-2" })
	void connectionToSomethingElseThanANodeOfItsNetwork(String target) {
		String text = valid.replace("target=\"encoder-2\"", "target=\"" + target + '"');
		assertError(("\"m\", line 6, column %d: expected a node of network \"encoder\" as the target of connection "
				+ "\"encoder-edge-1\", found \"%s\". Correct the target or delete the connection.")
				.formatted(68 + target.length(), target), text);
	}

	@Test
	void connectionWithoutASource() {
		assertError("\"m\", line 6, column 58: expected a node of network \"encoder\" as the source of connection "
				+ "\"encoder-edge-1\", found none. Correct the source or delete the connection.",
				valid.replace("source=\"encoder-1\" ", ""));
	}

	@Test
	void textWhereANumberBelongs() {
		assertError("\"m\", line 5, column 82: expected a whole number for \"x\", found \"wide\". Correct the value.",
				valid.replace("x=\"200\"", "x=\"wide\""));
	}

	@Test
	void unknownChoiceNamesTheChoices() {
		String message = message(valid.replace("family=", "layoutDirection=\"up\" family=").getBytes(UTF_8));
		assertTrue(message.endsWith("expected one of \"right\", \"down\" for \"layoutDirection\", found \"up\". Correct the value."),
				message);
	}

	@Test
	void connectionToANodeOfALaterClass() {
		assertError("\"m\", line 6, column 77: expected a node of a class this version of Genwright knows, found \"encoder-1\", "
				+ "which is of another. Correct the line, or open the file with the newer Genwright that wrote it.",
				valid.replaceFirst("<nodes ", "<nodes xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
						+ "xsi:type=\"architecture:Group\" "));
	}

	@Test
	void savingNamesAnElementWithoutId() {
		Architecture architecture = Models.complete();
		architecture.getNetworks().getFirst().getNodes().getFirst().setId(null);
		Path file = folder.resolve("m.genmodel");
		String message = assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.save(architecture, file)).getMessage();
		assertTrue(message.contains("expected an id on a node, found none."), message);
		assertFalse(Files.exists(file));
	}

	@Test
	void savingNamesAConnectionToARemovedNode() {
		Architecture architecture = Models.complete();
		Network network = architecture.getNetworks().getFirst();
		network.getNodes().removeLast();
		String message = assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.toBytes(architecture)).getMessage();
		assertTrue(message.endsWith("expected a node of network \"encoder\" as the target of connection \"encoder-edge-2\", "
				+ "found \"encoder-3\". Correct the target or delete the connection."), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\uD800b", "a\uFFFFb" })
	void savingNamesCharactersThatXmlCannotHold(String name) {
		Architecture architecture = Models.complete();
		architecture.getNetworks().getFirst().getNodes().getFirst().setName(name);
		assertEquals("\"Digits VAE\": expected text without control characters in \"name\" of node \"encoder-1\", found the "
				+ "character U+%04X. Delete that character.".formatted((int) name.charAt(1)),
				assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.toBytes(architecture)).getMessage());
	}

	@Test
	void partsOfTheMessageAreAvailable() {
		ArchitectureFileException e = assertThrows(ArchitectureFileException.class,
				() -> ArchitectureFile.read(valid.replace("target=\"encoder-2\"", "target=\"x\"").getBytes(UTF_8), "m"));
		assertEquals(new ArchitectureFileException.Place("m", 6, 69), e.place());
		assertEquals("\"x\"", e.found());
		assertEquals("a node of network \"encoder\" as the target of connection \"encoder-edge-1\"", e.expected());
		assertEquals("Correct the target or delete the connection.", e.remedy());
	}

	private static void assertError(String expected, String content) {
		assertEquals(expected, message(content.getBytes(UTF_8)));
	}

	private static String message(byte[] content) {
		return assertThrows(ArchitectureFileException.class, () -> ArchitectureFile.read(content, "m")).getMessage();
	}
}

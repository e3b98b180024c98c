package org.genwright.ui.editor.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Families;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

	/** A type that is not installed, and an attribute and an element of a later format. */
	static final String UNKNOWN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:architecture="http://genwright.org/architecture/1" id="m" formatVersion="7" name="Later" family="energy-based" mood="good">
			  <networks id="n" role="energy">
			    <nodes id="a" name="a" type="hypergraph" x="10" tint="red">
			      <settings name="edges" value="3"/>
			    </nodes>
			    <nodes id="b" name="b" type="dense"/>
			    <connections id="c" source="a" target="b"/>
			  </networks>
			</architecture:Architecture>
			""";

	@TempDir
	Path folder;

	private Path path;
	private ModelFile file;

	@BeforeEach
	void writeFile() throws IOException {
		path = folder.resolve("later.genmodel");
		Files.writeString(path, UNKNOWN);
		file = new ModelFile(path, new NeededPlugIns(new Families(List.of()), _ -> Optional.empty()));
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	@Test
	void unknownTypesAndAttributesAreSavedUnchanged() throws IOException {
		Architecture model = file.load();
		file.save(model);
		assertEquals(UNKNOWN, Files.readString(path));
		model.getNetworks().getFirst().getNodes().getFirst().setX(20);
		file.save(model);
		assertEquals(UNKNOWN.replace("x=\"10\"", "x=\"20\""), Files.readString(path));
	}

	@Test
	void ownChangesAreNoneOfOthers() throws IOException {
		Architecture model = file.load();
		assertEquals(ModelFile.Standing.SAME, file.standing());
		model.setName("Mine");
		file.save(model);
		assertEquals(ModelFile.Standing.SAME, file.standing());
		Files.writeString(path, UNKNOWN);
		assertEquals(ModelFile.Standing.CHANGED, file.standing());
		file.acknowledge();
		assertEquals(ModelFile.Standing.SAME, file.standing());
		Files.delete(path);
		assertEquals(ModelFile.Standing.GONE, file.standing());
		file.save(model);
		assertEquals(ModelFile.Standing.SAME, file.standing());
	}

	@Test
	void whatCannotBeReadIsNotTakenAsKnown() throws IOException {
		file.load();
		Files.writeString(path, UNKNOWN.substring(0, 300));
		ArchitectureFileException wrong = assertThrows(ArchitectureFileException.class, file::load);
		assertTrue(wrong.getMessage().startsWith("\"" + path + "\""), wrong.getMessage());
		assertEquals(ModelFile.Standing.CHANGED, file.standing());
		Files.writeString(path, UNKNOWN);
		assertEquals(ModelFile.Standing.SAME, file.standing());
	}

	@Test
	void aMissingFileSaysSo() throws IOException {
		Files.delete(path);
		assertEquals("\"" + path + "\": expected a model file, found no file of this name. Check the path.",
				assertThrows(ArchitectureFileException.class, file::load).getMessage());
	}

	@Test
	void aReadOnlyFileIsFoundAndFreed() throws IOException {
		assertFalse(file.isReadOnly());
		Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
		assertTrue(file.isReadOnly());
		file.makeWritable();
		assertFalse(file.isReadOnly());
		assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
	}

	@Test
	void savingUnderAnotherNameLeavesTheFirstFileAlone() throws IOException {
		Architecture model = file.load();
		model.setName("Second");
		Path second = folder.resolve("second.genmodel");
		file.saveTo(second, model);
		assertEquals(UNKNOWN, Files.readString(path));
		assertEquals(second, file.path());
		assertArrayEquals(ArchitectureFile.toBytes(model), Files.readAllBytes(second));
		assertEquals(ModelFile.Standing.SAME, file.standing());
	}

	@Test
	void aSaveThatFailsChangesNothing() throws IOException {
		Architecture model = file.load();
		Path missing = folder.resolve("missing/model.genmodel");
		assertThrows(ArchitectureFileException.class, () -> file.saveTo(missing, model));
		assertEquals(path, file.path());
		assertEquals(UNKNOWN, text(Files.readAllBytes(path)));
	}
}

package org.genwright.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.core.json.Json;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} with and without {@code --fix}. */
class ModelCheckTest {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<architecture:Architecture xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" \
			xmlns:architecture="http://genwright.org/architecture/1" id="m" formatVersion="1" name="M" family="small" dataShape="4">
			  <dataset source="points"/>
			  <networks id="net" role="net">
			    <nodes id="x" name="x" type="input" x="10" y="20"/>
			    <nodes id="d" name="d" type="dense" x="210" y="20">
			      <settings name="units" value="4"/>
			    </nodes>
			    <nodes id="y" name="y" type="output" x="410" y="20"/>
			    <connections id="x-d" source="x" target="d">
			      <bendPoints x="100" y="5"/>
			    </connections>
			    <connections id="d-y" source="d" target="y"/>
			  </networks>
			</architecture:Architecture>
			""";

	@TempDir
	private Path folder;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();
	private final Output output = new Output(new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
	private final ModelCheck check = new ModelCheck(SmallFamily.families(), SmallFamily.datasets(), output);

	private Path file(String text) throws Exception {
		return Files.writeString(folder.resolve("m.genmodel"), text);
	}

	private String printed() {
		return out.toString(StandardCharsets.UTF_8).replace(folder.toString() + "/", "");
	}

	@Test
	void validFileIsNotTouched() throws Exception {
		Path file = file(MODEL);
		FileTime before = FileTime.fromMillis(1_000_000);
		Files.setLastModifiedTime(file, before);
		assertEquals(0, check.fix(file.toString()));
		assertEquals("'m.genmodel' can be trained.\n", printed());
		assertEquals(before, Files.getLastModifiedTime(file));
	}

	@Test
	void fixChangesWhatIsWrongAndNothingElse() throws Exception {
		Path file = file(MODEL.replace("value=\"4\"", "value=\"7\""));
		assertEquals(2, check.validate(file.toString()));
		out.reset();
		assertEquals(0, check.fix(file.toString()));
		assertEquals("Fixed: net / d: Set units of 'd' to 4.\n'm.genmodel' can be trained.\n", printed());
		assertEquals(MODEL, Files.readString(file));
		assertEquals(List.of(file), Files.list(folder).toList());
	}

	@Test
	void whatCannotBeMendedIsSaidAndTheFileStays() throws Exception {
		Path file = file(MODEL.replace("formatVersion=\"1\"", "formatVersion=\"99\""));
		byte[] before = Files.readAllBytes(file);
		assertEquals(2, check.fix(file.toString()));
		assertEquals("Error: Format of 'm.genmodel': expected a format version of at most 1, found 99. Update Genwright.\n"
				+ "'m.genmodel' cannot be trained.\n", printed());
		assertArrayEquals(before, Files.readAllBytes(file));
	}

	@Test
	void severalProblemsAreMendedOneAfterTheOther() throws Exception {
		Path file = file(MODEL.replace("dense", "dens").replace("family=\"small\"", "family=\"smal\"").replace("name=\"units\"", "name=\"unit\""));
		assertEquals(0, check.fix(file.toString()));
		assertEquals("""
				Fixed: Family of 'm.genmodel': Change the family to 'small'.
				Fixed: net / d: Change the type to Dense.
				Fixed: net / d: Set units of 'd' to 4.
				'm.genmodel' can be trained.
				""", printed());
	}

	@Test
	void objectListsFixesAndWhatIsLeft() throws Exception {
		output.form(Output.Form.JSON);
		check.fix(file(MODEL.replace("value=\"4\"", "value=\"7\"").replace("formatVersion=\"1\"", "formatVersion=\"99\"")).toString());
		Map<String, Object> object = Json.readObject(out.toByteArray(), "standard output");
		assertEquals(List.of("model", "valid", "fixed", "problems"), List.copyOf(object.keySet()));
		assertEquals(false, object.get("valid"));
		Map<?, ?> fixed = (Map<?, ?>) ((List<?>) object.get("fixed")).getFirst();
		assertEquals("role-output", fixed.get("code"));
		assertEquals("d", fixed.get("element"));
		assertEquals("Set units of 'd' to 4", fixed.get("fix"));
		assertEquals("format-version", ((Map<?, ?>) ((List<?>) object.get("problems")).getFirst()).get("code"));
	}

	@Test
	void objectWithoutFixHasNoList() throws Exception {
		output.form(Output.Form.JSON);
		check.validate(file(MODEL).toString());
		assertEquals(List.of("model", "valid", "problems"), List.copyOf(Json.readObject(out.toByteArray(), "standard output").keySet()));
	}

	@Test
	void fileThatMayNotBeWrittenIsSaidAndStays() throws Exception {
		Path file = file(MODEL.replace("value=\"4\"", "value=\"7\""));
		byte[] before = Files.readAllBytes(file);
		file.toFile().setReadOnly();
		ProblemException refused = assertThrows(ProblemException.class, () -> check.fix(file.toString()));
		assertEquals("'" + file + "': expected a file that can be written, found one that is protected. Lift the protection, or mend a"
				+ " copy. Nothing was changed.", refused.getMessage());
		assertArrayEquals(before, Files.readAllBytes(file));
	}
}

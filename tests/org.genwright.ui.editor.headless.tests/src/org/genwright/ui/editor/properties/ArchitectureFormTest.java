package org.genwright.ui.editor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Contributor;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.Installed;
import org.genwright.ui.editor.session.ModelSession;

class ArchitectureFormTest {

	private static final Path EXAMPLES = Stream.of(Path.of("examples"), Path.of("../../examples")).filter(Files::isDirectory).findFirst().orElseThrow();

	private final ModelSession session = session();
	private final Architecture model = session.architecture();

	private static ModelSession session() {
		Path file = EXAMPLES.resolve("digits-vae.genmodel").toAbsolutePath();
		try {
			return new ModelSession(ArchitectureFile.load(file), file, Installed.HERE, IdGenerator.counting(), Runnable::run, Runnable::run);
		} catch (ArchitectureFileException failure) {
			throw new AssertionError(failure);
		}
	}

	private FormContent form() {
		return new ArchitectureForm(session).content();
	}

	private FormSection section(String title) {
		return form().sections().stream().filter(section -> section.title().equals(title)).findFirst().orElseThrow();
	}

	private Field field(String label) {
		return form().lines().filter(FormLine.Entry.class::isInstance).map(line -> ((FormLine.Entry) line).field())
				.filter(field -> field.declared().label().equals(label)).findFirst().orElseThrow(() -> new AssertionError("No field '" + label + "'"));
	}

	private static List<String> ids(FormSection section) {
		return section.lines().stream().filter(FormLine.Entry.class::isInstance).map(line -> ((FormLine.Entry) line).field().declared().id()).toList();
	}

	private void write(String label, String typed) {
		Field field = field(label);
		if (field.read(typed) instanceof Field.Reading.Accepted(Optional<String> text)) {
			new FormCommands(session).set(field, "the model", text);
		} else {
			throw new AssertionError("Refused: " + field.read(typed));
		}
	}

	private void assertRefused(String reason, String label, String typed) {
		assertEquals(new Field.Reading.Refused(reason), field(label).read(typed));
	}

	@Test
	void hyperParametersAndTrainingAreApart() {
		assertTrue(ids(section("Hyper-parameters")).contains("latents"));
		List<String> training = ids(section("Training"));
		assertTrue(training.containsAll(List.of("epochs", "batch-size", "learning-rate", "seed", "max-steps")), training.toString());
		assertTrue(ids(section("Hyper-parameters")).stream().noneMatch(training::contains));
	}

	@Test
	void trainingSettingsAreWrittenAndRemoved() {
		write("Seed", "7");
		assertEquals(Optional.of("7"), Settings.get(model.getSettings(), "seed"));
		write("Seed", "");
		assertEquals(Optional.empty(), Settings.get(model.getSettings(), "seed"));
		assertRefused("Expected an integer at least 1 and at most 1000000 (examples), found '0'. Correct the value, or remove it to use the default 128.",
				"Batch size", "0");
	}

	@Test
	void whatTheTrainingListHasIsChangedThere() {
		session.run("move", (architecture, _) -> Settings.set(architecture.getTraining(), "seed", "5"));
		assertEquals(FieldValue.of("5"), field("Seed").value());
		write("Seed", "6");
		assertEquals(Optional.of("6"), Settings.get(model.getTraining(), "seed"));
		assertEquals(Optional.empty(), Settings.get(model.getSettings(), "seed"));
	}

	@Test
	void otherDataBringItsShape() {
		write("Dataset", "two-moons");
		assertEquals("two-moons", model.getDataset().getSource());
		assertEquals("2", model.getDataShape());
		session.commands().undo();
		assertEquals("1x8x8", model.getDataShape());
		assertEquals("digits", model.getDataset().getSource());
	}

	@Test
	void dataThatAreNowhereAreRefused() {
		assertRefused("Expected a dataset of the catalogue or a file, found no 'digit'. Did you mean 'digits'? For a file, give its path with its ending.",
				"Dataset", "digit");
		Field.Reading missing = field("Dataset").read("data/none.csv");
		assertTrue(missing instanceof Field.Reading.Refused(String reason) && reason.startsWith("Expected a file, found no 'data/none.csv'."), missing.toString());
	}

	@Test
	void dataShapesAreChecked() {
		assertRefused("Expected sizes joined by 'x', as '2' or '1x8x8', found '8,8'. Correct the data shape, or leave it out to take the dataset's.",
				"Data shape", "8,8");
		write("Data shape", "");
		assertNull(model.getDataShape());
		assertEquals(Optional.of("1x8x8"), field("Data shape").defaultText());
	}

	@Test
	void partsAreCheckedTogether() {
		assertRefused("Expected rows that are not in 'train' (0-999), found '500-1349'. Correct one of the ranges; both ends are included.", "Validation",
				"500-1349");
		write("Division", "fractions");
		assertEquals("0.8", model.getDataset().getSplit().getTrain());
		assertRefused("Expected fractions that sum to at most 1, found the sum 1.5. Reduce one of the fractions.", "Validation", "0.6");
		write("Random order", "false");
		assertEquals(false, model.getDataset().getSplit().isShuffle());
		write("Seed of the order", "3");
		assertEquals(3, model.getDataset().getSplit().getSeed());
		write("Division", "all");
		assertNull(model.getDataset().getSplit());
	}

	@Test
	void anotherFamilyNamesItsPlugIn() {
		write("Family", "gaussian-mixture");
		assertEquals("gaussian-mixture", model.getFamily());
		assertTrue(model.getContributors().stream().map(Contributor::getBundle).toList().contains("org.genwright.family.mixture"));
		assertTrue(model.getContributors().stream().map(Contributor::getBundle).noneMatch("org.genwright.family.vae"::equals));
		assertTrue(form().lines().anyMatch(line -> line instanceof FormLine.Trouble), "networks that the mixture does not have");
		session.commands().undo();
		assertEquals("vae", model.getFamily());
		assertTrue(form().lines().noneMatch(line -> line instanceof FormLine.Trouble));
	}

	@Test
	void stepsAreAddedEditedAndRemoved() {
		FormLine.Offer add = section("Preprocessing").lines().stream().filter(line -> line instanceof FormLine.Offer offer && offer.text().startsWith("Add"))
				.map(FormLine.Offer.class::cast).findFirst().orElseThrow();
		new FormCommands(session).run(add);
		assertEquals(1, model.getDataset().getSteps().size());
		FormLine.Offer remove = section("Preprocessing").lines().stream()
				.filter(line -> line instanceof FormLine.Offer offer && offer.text().startsWith("Remove")).map(FormLine.Offer.class::cast).findFirst().orElseThrow();
		new FormCommands(session).run(remove);
		assertEquals(0, model.getDataset().getSteps().size());
	}

	@Test
	void notesAreKeptAsTyped() {
		write("Notes", "First line\nsecond\n");
		assertEquals("First line\nsecond\n", model.getNotes());
		write("Notes", "");
		assertNull(model.getNotes());
	}
}

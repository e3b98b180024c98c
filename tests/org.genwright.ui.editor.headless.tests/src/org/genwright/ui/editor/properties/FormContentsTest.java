package org.genwright.ui.editor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.genwright.core.setting.Setting;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.Installed;
import org.genwright.ui.editor.session.ModelSession;

class FormContentsTest {

	private static final Path EXAMPLES = Stream.of(Path.of("examples"), Path.of("../../examples")).filter(Files::isDirectory).findFirst().orElseThrow();

	private final ModelSession session = session("digits-vae");

	private static ModelSession session(String example) {
		Path file = EXAMPLES.resolve(example + ".genmodel");
		try {
			return new ModelSession(ArchitectureFile.load(file), file, Installed.HERE, IdGenerator.counting(), Runnable::run, Runnable::run);
		} catch (ArchitectureFileException failure) {
			throw new AssertionError(failure);
		}
	}

	private FormContent select(String... ids) {
		session.selection().select(List.of(ids), this);
		return FormContents.of(session);
	}

	private static Field field(FormContent content, String label) {
		return content.lines().filter(FormLine.Entry.class::isInstance).map(line -> ((FormLine.Entry) line).field())
				.filter(field -> field.declared().label().equals(label)).findFirst().orElseThrow(() -> new AssertionError("No field '" + label + "'"));
	}

	private static List<String> labels(FormContent content) {
		return content.lines().filter(FormLine.Entry.class::isInstance).map(line -> ((FormLine.Entry) line).field().declared().label()).toList();
	}

	private static String fact(FormContent content, String label) {
		return content.lines().filter(line -> line instanceof FormLine.Fact fact && fact.label().equals(label)).map(line -> ((FormLine.Fact) line).value())
				.findFirst().orElseThrow(() -> new AssertionError("No fact '" + label + "'"));
	}

	private void write(FormContent content, String label, String typed) {
		Field field = field(content, label);
		if (field.read(typed) instanceof Field.Reading.Accepted(Optional<String> text)) {
			new FormCommands(session).set(field, content.subject(), text);
		} else {
			throw new AssertionError("Refused: " + field.read(typed));
		}
	}

	private String setting(String id, String name) {
		return Ids.find(session.architecture(), id).map(Node.class::cast).flatMap(node -> Settings.get(node.getSettings(), name)).orElse("unset");
	}

	@Test
	void aLayerShowsItsDeclaredSettingsAndLiveFigures() {
		FormContent dense = select("encoder.dense1");
		assertEquals("dense1 \u2014 Dense, encoder", dense.title());
		assertEquals(List.of("Name", "Units", "Activation", "Bias", "Initialiser", "Pinned"), labels(dense));
		assertEquals("[N, 256]", fact(dense, "Output shape"));
		assertEquals("16,640", fact(dense, "Parameters"));
		assertEquals("16,384", fact(dense, "Multiply-adds"));
		write(dense, "Units", "100");
		assertEquals("[N, 100]", fact(FormContents.of(session), "Output shape"));
		assertEquals("6,500", fact(FormContents.of(session), "Parameters"));
	}

	@Test
	void aCommittedFieldIsOneCommandAndTheSameValueIsNone() {
		FormContent dense = select("encoder.dense1");
		write(dense, "Units", "256");
		assertFalse(session.commands().canUndo());
		write(dense, "Units", "100");
		assertEquals("Set Units of dense1", session.commands().getUndoCommand().getLabel());
		session.commands().undo();
		assertEquals("256", setting("encoder.dense1", "units"));
		assertFalse(session.commands().canUndo());
	}

	@Test
	void anEmptiedFieldTakesTheDefault() {
		write(select("encoder.dense1"), "Units", "");
		assertEquals("unset", setting("encoder.dense1", "units"));
		Field units = field(FormContents.of(session), "Units");
		assertFalse(units.value().isGiven());
		assertEquals(Optional.of("128"), units.defaultText());
	}

	@Test
	void severalLayersShareFieldsAndAreEditedTogether() {
		FormContent three = select("encoder.dense1", "encoder.dense2", "encoder.mu-dense");
		assertEquals("3 layers", three.title());
		assertEquals(List.of("Units", "Activation", "Bias", "Initialiser", "Pinned"), labels(three));
		assertEquals(new FieldValue.Different(), field(three, "Units").value());
		assertEquals(FieldValue.of((String) null), field(three, "Bias").value());
		write(three, "Units", "32");
		for (String id : List.of("encoder.dense1", "encoder.dense2", "encoder.mu-dense")) {
			assertEquals("32", setting(id, "units"));
		}
		session.commands().undo();
		assertEquals("256 256 16", setting("encoder.dense1", "units") + " " + setting("encoder.dense2", "units") + " " + setting("encoder.mu-dense", "units"));
		assertFalse(session.commands().canUndo());
	}

	@Test
	void layersOfDifferentTypesShareWhatBothDeclare() {
		assertEquals(List.of("Pinned"), labels(select("encoder.dense1", "encoder.dropout1")));
		assertEquals("Dense, Dropout", fact(FormContents.of(session), "Type"));
	}

	@Test
	void aNameThatIsTakenOrMissingIsRefused() {
		Field name = field(select("encoder.dense1"), "Name");
		assertEquals(new Field.Reading.Refused("Another layer of this network is named 'dense2'. Choose another name."), name.read("dense2"));
		assertEquals(new Field.Reading.Refused("A layer must have a name. Enter one."), name.read(" "));
		write(FormContents.of(session), "Name", "first");
		assertEquals("first \u2014 Dense, encoder", FormContents.of(session).title());
	}

	@Test
	void unknownSettingsCanBeReadAndRemoved() {
		session.run("spoil", (model, _) -> Settings.set(((Node) Ids.find(model, "encoder.dense1").orElseThrow()).getSettings(), "colour", "red"));
		FormContent dense = select("encoder.dense1");
		assertTrue(dense.lines().anyMatch(line -> line instanceof FormLine.Trouble trouble && trouble.problem().code().equals("unknown-setting")));
		assertEquals(FieldValue.of("red"), field(dense, "colour").value());
		write(dense, "colour", "");
		assertEquals("unset", setting("encoder.dense1", "colour"));
	}

	@Test
	void aPortIsChosenAmongThoseOfTheRole() {
		Setting<?> port = field(select("encoder.mu"), "Port").declared();
		assertEquals(List.of("mu", "logVar"), port.choices().stream().map(choice -> choice.id()).toList());
	}

	@Test
	void aConnectionTellsItsEndsAndItsShape() {
		FormContent content = select("encoder.flatten-dense1");
		assertEquals("flatten \u2192 dense1", content.title());
		assertEquals("[N, 64]", fact(content, "Shape"));
		assertEquals(List.of(), labels(content));
	}

	@Test
	void aNetworkTellsItsRoleItsPortsAndItsSize() {
		FormContent content = select("encoder");
		assertEquals(List.of("Role"), labels(content));
		assertTrue(fact(content, "Output mu").startsWith("[N, 16] "), fact(content, "Output mu"));
		assertEquals("10", fact(content, "Layers"));
		write(content, "Role", "decoder");
		assertEquals("decoder", session.architecture().getNetworks().getFirst().getRole());
	}

	@Test
	void elementsOfTheSkeletonAreExplainedWithTheirConnections() {
		SkeletonElement latent = session.state().figures().skeleton().elements().stream().filter(element -> element.kind() == SkeletonElement.Kind.LATENT)
				.findFirst().orElseThrow();
		FormContent content = select(ElementSelection.SKELETON + latent.id());
		assertEquals(latent.name() + " \u2014 probabilistic skeleton", content.title());
		assertEquals("Latent variable: random, never observed", fact(content, "Kind"));
		assertEquals(latent.symbol(), fact(content, "Symbol"));
		assertEquals("network decoder, z", fact(content, "Goes to"));
		assertEquals(List.of(), labels(content));
	}

	@Test
	void formsKeepTheirShapeWhileOnlyValuesDiffer() {
		FormContent before = select("encoder.dense1");
		assertTrue(FormContents.of(session).readsLike(before));
		write(before, "Bias", "false");
		assertTrue(FormContents.of(session).hasShapeOf(before));
		assertFalse(FormContents.of(session).readsLike(before));
		assertTrue(select("encoder.dense2").hasShapeOf(before));
		assertFalse(select("encoder.dropout1").hasShapeOf(before));
	}

	@Test
	void aConnectionOfWhichNothingIsKnownHasAForm() {
		session.run("spoil", (model, _) -> ((Node) Ids.find(model, "encoder.flatten").orElseThrow()).setType("gone"));
		assertEquals("not known yet", fact(select("encoder.flatten-dense1"), "Shape"));
	}
}

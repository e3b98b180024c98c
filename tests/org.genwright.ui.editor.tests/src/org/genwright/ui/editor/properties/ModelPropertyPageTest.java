package org.genwright.ui.editor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

class ModelPropertyPageTest {

	private static final String WRONG = "Expected an integer at least 1 and at most 1048576, found 'abc'. Correct the value, or remove it to use the default 128.";

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private PropertiesForm form;

	@BeforeEach
	void open() {
		fixture.openExample("digits-vae");
		form = new PropertiesForm(fixture);
	}

	private String units(String id) {
		return fixture.model(model -> Ids.find(model, id).map(Node.class::cast).flatMap(node -> Settings.get(node.getSettings(), "units")).orElse("unset"));
	}

	private void awaitUnits(String id, String expected) {
		UserInterface.waitUntil("units of " + id + " are " + expected, () -> units(id).equals(expected));
	}

	private boolean canUndo() {
		return UserInterface.get(() -> fixture.session().commands().canUndo());
	}

	@Test
	void unitsAreTypedCommittedByEnterAndUndoneInOneStep() {
		String before = fixture.xmi();
		form.select("dense1", "encoder.dense1");
		form.type("Units", "300", Key.ENTER);
		awaitUnits("encoder.dense1", "300");
		form.awaitText("[N, 300]");
		assertEquals("19,500", form.fact("Parameters"));
		assertTrue(fixture.editor().isDirty());
		fixture.undoTo(before);
		UserInterface.waitUntil("the field shows 256", () -> form.text("Units").getText().equals("256"));
		assertEquals("16,640", form.fact("Parameters"));
		assertFalse(fixture.editor().isDirty());
		fixture.input().key('y', Modifier.CTRL);
		awaitUnits("encoder.dense1", "300");
	}

	@Test
	void whatIsNoNumberIsRefusedInPlaceAndEscapeBringsTheValueBack() {
		form.select("dense1", "encoder.dense1");
		form.type("Units", "abc");
		form.awaitText(WRONG);
		fixture.screenshot("properties-refused");
		fixture.input().key(Key.ENTER);
		fixture.input().key(Key.TAB);
		assertEquals("256", units("encoder.dense1"));
		assertEquals("abc", form.text("Units").getText());
		assertFalse(canUndo());
		form.click(form.text("Units"));
		fixture.input().key(Key.ESCAPE);
		UserInterface.waitUntil("the field shows 256", () -> form.text("Units").getText().equals("256"));
		assertFalse(form.says("Expected an integer"));
	}

	@Test
	void aNumberOutOfBoundsIsRefusedAndCorrected() {
		form.select("dropout1", "encoder.dropout1");
		form.type("Rate", "1.5", Key.ENTER);
		UserInterface.waitUntil("the reason", () -> form.says("Expected a number at least 0"));
		assertFalse(canUndo());
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().type("0.4");
		assertFalse(form.says("Expected a number"));
		fixture.input().key(Key.TAB);
		UserInterface.waitUntil("one command", this::canUndo);
		assertFalse(form.says("Expected a number"));
	}

	@Test
	void leavingAFieldCommitsAndAnUnchangedFieldDoesNot() {
		form.select("dense1", "encoder.dense1");
		form.type("Units", "256", Key.TAB);
		assertFalse(canUndo());
		form.type("Units", "64 ", Key.TAB);
		awaitUnits("encoder.dense1", "64");
	}

	@Test
	void selectingSomethingElseCommitsWhatWasTyped() {
		form.select("dense1", "encoder.dense1");
		form.type("Units", "77");
		form.select("dense2", "encoder.dense2");
		awaitUnits("encoder.dense1", "77");
		assertEquals("256", form.text("Units").getText());
	}

	@Test
	void savingTakesOverWhatIsBeingTyped() throws Exception {
		form.select("dense1", "encoder.dense1");
		form.type("Name", "first", Key.ENTER);
		form.type("Units", "99");
		fixture.input().key('s', Modifier.CTRL);
		UserInterface.waitUntil("the editor to be saved", () -> !fixture.editor().isDirty());
		String saved = Files.readString(fixture.file("digits-vae").getLocation().toPath());
		assertTrue(saved.contains("name=\"units\" value=\"99\""), saved);
	}

	@Test
	void whatIsBeingTypedInASavedModelIsSavedToo() throws Exception {
		form.select("dense1", "encoder.dense1");
		form.type("Units", "77");
		fixture.input().key('s', Modifier.CTRL);
		UserInterface.waitUntil("the command", this::canUndo);
		UserInterface.waitUntil("the editor to be saved", () -> !fixture.editor().isDirty());
		String saved = Files.readString(fixture.file("digits-vae").getLocation().toPath());
		assertTrue(saved.contains("name=\"units\" value=\"77\""), saved);
	}

	@Test
	void aClickOnALayerOfTheDiagramShowsItsForm() {
		fixture.editor().click("flatten");
		form.bot().label("flatten \u2014 Flatten, encoder");
	}

	@Test
	void severalLayersAreEditedTogetherAsOneCommand() {
		String before = fixture.xmi();
		form.select("3 layers", "encoder.dense1", "encoder.dense2", "encoder.mu-dense");
		assertEquals("", form.text("Units").getText());
		form.bot().textWithMessage("(different values)");
		fixture.screenshot("properties-several");
		form.type("Units", "48", Key.ENTER);
		for (String id : new String[] { "encoder.dense1", "encoder.dense2", "encoder.mu-dense" }) {
			awaitUnits(id, "48");
		}
		UserInterface.waitUntil("the field shows 48", () -> form.text("Units").getText().equals("48"));
		fixture.undoTo(before);
		form.bot().textWithMessage("(different values)");
	}

	@Test
	void resetBringsTheDefaultBack() {
		form.select("dense1", "encoder.dense1");
		form.reset("Reset to the default 128");
		awaitUnits("encoder.dense1", "unset");
		UserInterface.waitUntil("the default is a hint", () -> form.text("Units").getText().isEmpty());
		form.bot().textWithMessage("128");
		form.awaitText("[N, 128]");
	}

	@Test
	void aProblemIsShownWithItsFixWhichOneClickApplies() {
		form.select("mu-dense", "encoder.mu-dense");
		form.type("Units", "20", Key.ENTER);
		UserInterface.waitUntil("the problem", () -> form.says("encoder / mu-dense: expected [N, 16]"));
		Link fix = form.bot().widget("a fix", Link.class, link -> link.getText().contains("Set units of 'mu-dense' to 16"));
		fixture.screenshot("properties-problem");
		Rectangle place = UserInterface.get(() -> fix.getDisplay().map(fix.getParent(), null, fix.getBounds()));
		fixture.input().click(new Point(place.x + 20, place.y + place.height / 2));
		awaitUnits("encoder.mu-dense", "16");
		UserInterface.waitUntil("the problem is gone", () -> !form.says("encoder / mu-dense: expected"));
	}

	@Test
	void aCheckBoxAndAChoiceAreCommandsOfTheirOwn() {
		form.select("dense1", "encoder.dense1");
		form.click(form.bot().button("Bias"));
		UserInterface.waitUntil("no bias", () -> fixture.xmi().contains("name=\"bias\" value=\"false\""));
		form.bot().comboBoxWithLabel("Activation").setSelection("GELU");
		UserInterface.waitUntil("GELU", () -> fixture.xmi().contains("value=\"gelu\""));
		fixture.input().key('z', Modifier.CTRL);
		UserInterface.waitUntil("tanh again", () -> form.bot().comboBoxWithLabel("Activation").getText().equals("Tanh"));
		assertTrue(fixture.xmi().contains("name=\"bias\" value=\"false\""));
	}

	@Test
	void aNameThatIsTakenIsRefused() {
		form.select("dense1", "encoder.dense1");
		form.type("Name", "dense2", Key.ENTER);
		form.awaitText("Another layer of this network is named 'dense2'. Choose another name.");
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().type("first");
		fixture.input().key(Key.ENTER);
		form.bot().label("first \u2014 Dense, encoder");
	}

	@Test
	void withoutASelectionTheModelItselfIsEdited() {
		form.select("Digits VAE");
		fixture.screenshot("properties-model");
		form.type("Learning rate", "fast");
		UserInterface.waitUntil("the reason", () -> form.says("Expected a number above 0, found 'fast'."));
		fixture.input().key('a', Modifier.CTRL);
		fixture.input().type("0.01");
		fixture.input().key(Key.ENTER);
		UserInterface.waitUntil("the rate", () -> fixture.xmi().contains("name=\"learning-rate\" value=\"0.01\""));
		form.type("Latent dimensions", "0", Key.ENTER);
		UserInterface.waitUntil("the reason", () -> form.says("Expected an integer at least 1"));
	}

	@Test
	void anElementOfTheSkeletonIsExplained() {
		String id = UserInterface.get(() -> fixture.session().state().figures().skeleton().elements().getFirst().id());
		String name = UserInterface.get(() -> fixture.session().state().figures().skeleton().elements().getFirst().name());
		form.select(name + " \u2014 probabilistic skeleton", "skeleton/" + id);
		form.awaitText("Declared by the family of the model; it can be moved in the diagram, not edited.");
	}
}

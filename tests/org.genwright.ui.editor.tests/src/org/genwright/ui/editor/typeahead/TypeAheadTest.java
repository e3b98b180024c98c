package org.genwright.ui.editor.typeahead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.action.CanvasGestures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Adding and connecting layers by typing their names. */
class TypeAheadTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private CanvasGestures canvas;
	private String before;

	@BeforeEach
	void open() {
		fixture.openExample("digits-vae");
		canvas = new CanvasGestures(fixture);
		before = fixture.xmi();
	}

	private static List<String> sources(Node node) {
		return UserInterface.get(() -> node.getIncoming().stream().map(Connection::getSource).map(Node::getId).toList());
	}

	@Test
	void aLetterOpensTheFieldAndEnterAddsAfterTheSelection() {
		canvas.select("decoder.dense1").type("dens");
		assertTrue(canvas.focus() instanceof Text);
		fixture.screenshot("type-ahead");
		canvas.key(Key.ENTER);
		Node added = canvas.selectedNode();
		assertEquals("dense", added.getType());
		assertEquals(List.of("decoder.dense1"), sources(added));
		assertTrue(canvas.isCanvasFocused());
		fixture.undoTo(before);
	}

	@Test
	void theTipOfWhatIsUnderTheMouseDoesNotCoverTheField() {
		fixture.input().move(fixture.editor().getEditPart("dense1").center());
		UserInterface.waitUntil("the tip is shown", () -> tips() > 0);
		canvas.select("decoder.dense1").type("dens");
		UserInterface.waitUntil("the tip is gone", () -> tips() == 0);
	}

	private static long tips() {
		return Arrays.stream(Display.getDefault().getShells()).filter(shell -> shell.isVisible() && (shell.getStyle() & SWT.TOOL) != 0).count();
	}

	@Test
	void typingOnMakesAChain() {
		canvas.select("decoder.dense1").type("dens").key(Key.ENTER);
		String first = canvas.selectedNode().getId();
		canvas.type("drop").key(Key.ENTER);
		Node second = canvas.selectedNode();
		assertEquals("dropout", second.getType());
		assertEquals(List.of(first), sources(second));
		canvas.key('z', Modifier.CTRL);
		fixture.undoTo(before);
	}

	@Test
	void theArrowKeysChooseAnotherLine() {
		canvas.select("decoder.dense1").type("dens").key(Key.DOWN).key(Key.ENTER);
		assertEquals("masked-dense", canvas.selectedNode().getType());
	}

	@Test
	void aSelectedConnectionTakesTheLayer() {
		canvas.select("encoder.dense2-dropout2").type("batch").key(Key.ENTER);
		Node added = canvas.selectedNode();
		assertEquals("batch-norm", added.getType());
		assertEquals(List.of("encoder.dense2"), sources(added));
		assertEquals(List.of(added.getId()), sources(canvas.node("encoder.dropout2")));
	}

	@Test
	void escLeavesTheModelAsItWas() {
		canvas.select("decoder.dense1").type("dens").key(Key.ESCAPE);
		assertTrue(canvas.isCanvasFocused());
		assertEquals(before, fixture.xmi());
		assertFalse(fixture.editor().isDirty());
	}

	@Test
	void keysOfTheFieldConcernItsTextAlone() {
		canvas.select("decoder.dense1").type("dens").key('a', Modifier.CTRL).key(Key.DELETE);
		Text field = (Text) canvas.focus();
		assertEquals("", UserInterface.get(field::getText));
		canvas.type("flat").key(Key.HOME).key(Key.DELETE).key(Key.LEFT).key('z', Modifier.CTRL);
		assertEquals(before, fixture.xmi());
		canvas.key(Key.ESCAPE).key(Key.DELETE);
		assertFalse(fixture.xmi().contains("decoder.dense1\""));
	}

	@Test
	void ctrlLConnectsToALayerWhoseNameIsTyped() {
		canvas.select("encoder.mu-dense-mu").key(Key.DELETE).select("encoder.mu-dense").key('l', Modifier.CTRL);
		fixture.screenshot("connect-to");
		canvas.type("mu").key(Key.ENTER);
		assertEquals(List.of("encoder.mu-dense"), sources(canvas.node("encoder.mu")));
	}

	@Test
	void aRefusedTargetSaysWhyAndIsNotTaken() {
		canvas.select("encoder.dense2").key('l', Modifier.CTRL).type("flatten");
		assertTrue(fixture.bot().label("follows from it").getText().contains("dense2"));
		String unchanged = fixture.xmi();
		canvas.key(Key.ENTER);
		assertEquals(unchanged, fixture.xmi());
		canvas.key(Key.ESCAPE);
	}
}

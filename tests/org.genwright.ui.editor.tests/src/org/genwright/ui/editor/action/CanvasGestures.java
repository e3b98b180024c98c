package org.genwright.ui.editor.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Ids;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.testing.ui.input.Key;
import org.genwright.testing.ui.input.Modifier;
import org.genwright.ui.editor.ModelEditorFixture;

/** Gestures on the canvas of an open model, and what came of them. */
public final class CanvasGestures {

	private final ModelEditorFixture fixture;

	/** Creates gestures for the model that a fixture opened last. */
	public CanvasGestures(ModelEditorFixture fixture) {
		this.fixture = fixture;
	}

	/** Selects elements by id, with the keyboard on the canvas. */
	public CanvasGestures select(String... ids) {
		SWTBotGefEditor editor = fixture.editor();
		UserInterface.waitUntil("the canvas has the keyboard", () -> editor.canvas().setFocus() && editor.canvas().isFocusControl());
		UserInterface.run(() -> fixture.session().selection().select(List.of(ids), this));
		fixture.input().settle();
		return this;
	}

	/** Presses a key. */
	public CanvasGestures key(Key key, Modifier... held) {
		fixture.input().key(key, held);
		return this;
	}

	/** Presses the key of a character. */
	public CanvasGestures key(char character, Modifier... held) {
		fixture.input().key(character, held);
		return this;
	}

	/** Types a text. */
	public CanvasGestures type(String text) {
		fixture.input().type(text);
		return this;
	}

	/** Waits until exactly these ids are selected. */
	public CanvasGestures expect(String... ids) {
		Set<String> wanted = Set.of(ids);
		long end = System.nanoTime() + 3_000_000_000L;
		while (!selection().equals(wanted) && System.nanoTime() < end) {
			fixture.input().settle();
		}
		assertEquals(wanted, selection());
		return this;
	}

	/** Returns the ids of what is selected. */
	public Set<String> selection() {
		return UserInterface.get(() -> Set.copyOf(fixture.session().selection().ids()));
	}

	/** Returns the only selected node. */
	public Node selectedNode() {
		return node(UserInterface.get(() -> fixture.session().selection().ids().iterator().next()));
	}

	/** Returns a node by its id. */
	public Node node(String id) {
		return fixture.model(model -> (Node) Ids.find(model, id).orElseThrow());
	}

	/** Returns the control that has the keyboard. */
	public Control focus() {
		return UserInterface.get(() -> Display.getDefault().getFocusControl());
	}

	/** Tells whether the canvas has the keyboard. */
	public boolean isCanvasFocused() {
		return UserInterface.get(() -> fixture.editor().canvas().isFocusControl());
	}
}

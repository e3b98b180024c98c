package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.ui.editor.ModelEditorFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the canvas paints. */
class CanvasPaintingTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	@Test
	void debug() {
		SWTBotGefEditor editor = fixture.openExample("digits-vae");
		fixture.maximise();
		UserInterface.run(() -> {
			GraphicalViewer viewer = editor.part().getAdapter(GraphicalViewer.class);
			dump(((GraphicalEditPart) viewer.getContents()).getFigure(), "");
		});
		fixture.screenshot("canvas");
		assertTrue(true);
	}
	static void dump(IFigure f, String in) {
		if (in.length() < 6) System.out.println(in + f.getClass().getSimpleName() + " " + f.getBounds() + " vis " + f.isVisible() + " " + f.isShowing());
		f.getChildren().forEach(c -> dump((IFigure) c, in + "  "));
	}
}

package org.genwright.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.gef.GraphicalViewer;
import org.genwright.testing.ui.UserInterface;
import org.genwright.testing.ui.gef.SWTBotGefEditor;
import org.genwright.ui.editor.ModelEditorFixture;
import org.genwright.ui.editor.figure.DiagramColours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The canvas in both themes and at several zooms; the pictures are for looking at. */
class CanvasPaintingTest {

	@RegisterExtension
	final ModelEditorFixture fixture = new ModelEditorFixture();

	private DiagramViewer open(String example) {
		SWTBotGefEditor editor = fixture.openExample(example);
		fixture.maximise();
		return UserInterface.get(() -> (DiagramViewer) editor.part().getAdapter(GraphicalViewer.class));
	}

	@Test
	void everyZoomShowsTheDiagramToScale() {
		DiagramViewer viewer = open("moons-vae");
		for (double zoom : List.of(0.5, 1.0, 1.5, 2.0)) {
			UserInterface.run(() -> {
				new CanvasZoom(viewer).setZoom(zoom);
				viewer.reveal(viewer.context().part("encoder.dense1").orElseThrow());
			});
			fixture.input().settle();
			fixture.screenshot("canvas-" + Math.round(100 * zoom));
			assertEquals(zoom, UserInterface.get(() -> viewer.root().zoom()));
		}
	}

	@Test
	void theDarkThemeHasItsColoursAtOnce() {
		DiagramViewer viewer = open("moons-vae");
		fixture.bot().menu("Window", "Appearance", "Dark").click();
		try {
			fixture.bot().waitUntil("dark colours", () -> DiagramColours.current().isDark());
			UserInterface.run(() -> fixture.session().selection().select(List.of("encoder.dense1", "skeleton/z", "encoder.dense2"), this));
			fixture.input().settle();
			fixture.screenshot("canvas-dark");
			assertTrue(UserInterface.get(() -> viewer.getControl().getBackground().getRGB().getHSB()[2]) < 0.3);
		} finally {
			fixture.bot().menu("Window", "Appearance", "Light").click();
			fixture.bot().shell("Light Theme").button("Later").click();
		}
	}
}

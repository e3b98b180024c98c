package org.genwright.ui.editor.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.testing.ui.UserInterface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are as wide on the screen as the diagram says, at every zoom. */
class TextPaintingTest {

	private static final int WIDTH = 900;
	private static final int HEIGHT = 80;
	private static final double X = 10;
	/** The letters begin and end with upright strokes, whose distance to the ends of the text is small. */
	private static final String TEXT = "Hidden layers of 256 units, tanh H";

	@ParameterizedTest
	@ValueSource(doubles = {0.5, 0.75, 1, 1.5, 2})
	void aTextIsAsWideAsTheDiagramSays(double zoom) {
		for (TextRole role : new TextRole[] {TextRole.NODE_NAME, TextRole.NODE_TYPE, TextRole.FRAME_TITLE}) {
			TextLine line = new TextLine(role, TEXT, X, 25);
			int[] ink = UserInterface.get(() -> ink(line, zoom));
			double bearing = 0.1 * role.size() * zoom;
			assertEquals(X * zoom + bearing, ink[0], 2, role + " begins");
			assertEquals((X + line.width()) * zoom - bearing, ink[1], 2, role + " ends");
		}
	}

	/** Returns the first and last column that is not white. */
	private static int[] ink(TextLine line, double zoom) {
		Image image = new Image(Display.getCurrent(), WIDTH, HEIGHT);
		GC gc = new GC(image);
		ExactGraphics graphics = new ExactGraphics(gc, new Rectangle(0, 0, WIDTH, HEIGHT));
		try {
			graphics.scale(zoom);
			new Brush(graphics, new Surface(() -> zoom)).text(line);
			ImageData data = image.getImageData(100);
			int first = data.width;
			int last = -1;
			for (int x = 0; x < data.width; x++) {
				for (int y = 0; y < data.height; y++) {
					if (data.palette.getRGB(data.getPixel(x, y)).getHSB()[2] < 0.6) {
						first = Math.min(first, x);
						last = x;
					}
				}
			}
			return new int[] {first, last};
		} finally {
			graphics.dispose();
			gc.dispose();
			image.dispose();
		}
	}
}

package org.genwright.ui.editor.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.junit.jupiter.api.Test;

class OverviewScaleTest {

	private final OverviewScale scale = new OverviewScale(new Box(-300, 100, 4000, 1000), 208, 150);

	@Test
	void theDiagramFillsTheAreaAndStandsInTheMiddle() {
		assertEquals(0.05, scale.factor());
		assertEquals(new Rectangle(4, 50, 200, 50), scale.small(scale.diagram()));
	}

	@Test
	void aSmallDiagramIsNotEnlarged() {
		assertEquals(new Rectangle(54, 50, 100, 50), new OverviewScale(new Box(7, 7, 100, 50), 208, 150).small(new Box(7, 7, 100, 50)));
	}

	@Test
	void thePlaceOfAPixelUndoesTheScale() {
		for (Point place : new Point[] {new Point(-300, 100), new Point(1700, 600), new Point(3700, 1100), new Point(37, 912)}) {
			Point back = scale.place(scale.x(place.x()), scale.y(place.y()));
			assertEquals(place.x(), back.x(), 0.5 / scale.factor() + 1);
			assertEquals(place.y(), back.y(), 0.5 / scale.factor() + 1);
		}
	}

	@Test
	void evenTheSmallestThingIsSeen() {
		Rectangle dot = scale.small(new Box(10, 500, 2, 2));
		assertEquals(1, dot.width);
		assertEquals(1, dot.height);
		assertTrue(new OverviewScale(new Box(0, 0, 100, 100), 2, 2).factor() > 0);
	}
}

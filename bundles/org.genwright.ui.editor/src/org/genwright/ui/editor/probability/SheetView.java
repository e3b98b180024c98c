package org.genwright.ui.editor.probability;

import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.formula.Area;
import org.genwright.diagram.formula.Place;

/**
 * Where and how large a page is painted.
 *
 * @param x    pixel of the page's origin
 * @param y    pixel of the page's origin
 * @param zoom pixels per unit
 */
record SheetView(double x, double y, double zoom) {

	int pixelX(double sheetX) {
		return (int) Math.round(x + sheetX * zoom);
	}

	int pixelY(double sheetY) {
		return (int) Math.round(y + sheetY * zoom);
	}

	/** Returns the pixels of an area of the page. */
	Rectangle pixels(Area area) {
		return new Rectangle(pixelX(area.x()), pixelY(area.y()), (int) (area.width() * zoom), (int) (area.height() * zoom));
	}

	/** Returns the place of the page at a pixel. */
	Place place(int pixelX, int pixelY) {
		return new Place((pixelX - x) / zoom, (pixelY - y) / zoom);
	}

	/** Returns the view of a part of the page that has its own origin. */
	SheetView moved(Place by) {
		return new SheetView(x + by.x() * zoom, y + by.y() * zoom, zoom);
	}
}

package org.genwright.ui.editor.figure;

import java.util.List;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.text.TextLine;

/** Name and kind of the model, above the frames. Lets the mouse through. */
public final class DiagramTitle extends DiagramPart<List<TextLine>> {

	/** Creates a figure. */
	public DiagramTitle(Surface surface, List<TextLine> shown) {
		super(surface, shown);
	}

	@Override
	public Box box() {
		return boxOf(shown());
	}

	@Override
	Box boxOf(List<TextLine> lines) {
		return Box.around(lines.stream().map(TextLine::cover).toList()).orElse(new Box(0, 0, 0, 0));
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	void paint(Brush brush) {
		shown().forEach(brush::text);
	}
}

package org.genwright.diagram.scene;

import java.util.List;

import org.genwright.diagram.box.FramePort;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;

/**
 * A port of a network's role at its place.
 *
 * @param port  what it is
 * @param side  the side of the frame
 * @param at    its place
 * @param label id and shape
 * @param links lines to the nodes that stand for it
 */
public record FramePortFigure(FramePort port, Side side, Point at, TextLine label, List<List<Point>> links) {

	/** Copies the list. */
	public FramePortFigure {
		links = List.copyOf(links);
	}
}

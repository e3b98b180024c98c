package org.genwright.diagram.scene;

import java.util.Optional;

import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;

/**
 * A port of a node at its place.
 *
 * @param id    the port's id
 * @param kind  whether values enter or leave
 * @param side  the side of the node
 * @param at    its place
 * @param label its name; empty if it is the only one of its side
 */
public record PortFigure(String id, Kind kind, Side side, Point at, Optional<TextLine> label) {

	/** Whether values enter or leave. */
	public enum Kind {
		/** They enter. */
		INPUT,
		/** They leave. */
		OUTPUT
	}
}

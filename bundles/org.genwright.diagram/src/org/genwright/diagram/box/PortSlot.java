package org.genwright.diagram.box;

import java.util.Optional;

import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;

/**
 * A port of a node at its place.
 *
 * @param id     the port's id
 * @param side   the side of the node
 * @param offset distance from the left or top end of the side
 * @param label  its name, relative to the node's corner; empty if it is the only port of the side
 */
public record PortSlot(String id, Side side, int offset, Optional<TextLine> label) {
}

package org.genwright.diagram.scene;

import java.util.List;
import java.util.Optional;

import org.genwright.diagram.geometry.Point;

/**
 * A connection.
 *
 * @param id         the connection's id
 * @param source     node where it begins
 * @param sourcePort output of that node
 * @param target     node where it ends
 * @param targetPort input of that node
 * @param line       all corners, both ends included; every piece is horizontal or vertical
 * @param shape      the shape it carries; empty if not known
 * @param label      the shape where it is written: on one connection of every output, where there is room
 */
public record ConnectionFigure(String id, String source, String sourcePort, String target, String targetPort, List<Point> line,
		Optional<String> shape, Optional<ConnectionLabel> label) {

	/** Copies the list. */
	public ConnectionFigure {
		line = List.copyOf(line);
	}
}

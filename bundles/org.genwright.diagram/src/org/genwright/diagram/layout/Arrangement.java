package org.genwright.diagram.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;

/**
 * Nodes and lines in place.
 *
 * @param nodes boxes by node id
 * @param lines by connection id, all corners with both ends
 */
record Arrangement(Map<String, Box> nodes, Map<String, List<Point>> lines) {

	Arrangement {
		nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
		lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
	}

	Arrangement transposed() {
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes.forEach((id, box) -> boxes.put(id, box.transposed()));
		Map<String, List<Point>> turned = new LinkedHashMap<>();
		lines.forEach((id, line) -> turned.put(id, line.stream().map(Point::transposed).toList()));
		return new Arrangement(boxes, turned);
	}

	Arrangement moved(Point distance) {
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes.forEach((id, box) -> boxes.put(id, box.moved(distance.x(), distance.y())));
		Map<String, List<Point>> shifted = new LinkedHashMap<>();
		lines.forEach((id, line) -> shifted.put(id, line.stream().map(corner -> corner.plus(distance)).toList()));
		return new Arrangement(boxes, shifted);
	}

	/** Returns the box around everything; there must be a node. */
	Box bounds() {
		return Box.around(Stream.concat(nodes.values().stream(),
				lines.values().stream().flatMap(line -> OrthogonalRouter.pieces(line).stream())).toList()).orElseThrow();
	}
}

package org.genwright.diagram.box;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.NetworkPlacement;

/**
 * The boxes of a network, sized but without a place.
 *
 * @param frame  the frame
 * @param nodes  by node id, in the order of the file; none if the frame is collapsed
 * @param shapes by connection id, the shape it carries as people see it; only those that are known
 */
public record NetworkBoxes(FrameContent frame, Map<String, NodeBox> nodes, Map<String, String> shapes) {

	/** Copies the maps, keeping their order. */
	public NetworkBoxes {
		nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
		shapes = Map.copyOf(shapes);
	}

	/**
	 * Returns the box that a frame needs in the diagram: around its contents, ports and title, and not smaller than the
	 * model file asks for; a collapsed frame is just large enough for its title and ports.
	 *
	 * @param placement where the contents stand
	 */
	public Box frameBox(NetworkPlacement placement, Flow flow) {
		Box own = placement.frame();
		if (nodes.isEmpty() && !placement.nodes().isEmpty()) {
			return new Box(own.x(), own.y(), frame.minWidth(flow), frame.minHeight(flow));
		}
		Box least = new Box(own.x(), own.y(), Math.max(own.width(), frame.minWidth(flow)), Math.max(own.height(), frame.minHeight(flow)));
		Insets insets = frame.insets(flow);
		Stream<Box> corners = placement.bends().values().stream().flatMap(List::stream).map(bend -> Box.between(bend, bend));
		return Box.around(Stream.concat(contents(placement).values().stream(), corners).toList()).map(insets::around)
				.map(box -> box.moved(own.x(), own.y())).map(least::union).orElse(least);
	}

	/** Returns the boxes of the nodes relative to the frame's corner. */
	public Map<String, Box> contents(NetworkPlacement placement) {
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes.forEach((id, node) -> {
			Box place = placement.nodes().get(id);
			boxes.put(id, node.at(place.x(), place.y()));
		});
		return boxes;
	}
}

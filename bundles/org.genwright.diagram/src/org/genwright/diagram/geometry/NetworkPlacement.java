package org.genwright.diagram.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a network and its contents stand.
 *
 * @param frame the network's frame in the diagram; a width or height of 0 means as large as its contents need
 * @param nodes by node id, the box relative to the frame's corner; a width or height of 0 means automatic
 * @param bends by connection id, the corners of its line relative to the frame's corner; empty: routed automatically
 */
public record NetworkPlacement(Box frame, Map<String, Box> nodes, Map<String, List<Point>> bends) {

	/** Copies the maps, keeping their order. */
	public NetworkPlacement {
		nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
		bends = Collections.unmodifiableMap(new LinkedHashMap<>(bends));
	}

	/** Returns the same contents in a frame at another place. */
	public NetworkPlacement at(Point corner) {
		return new NetworkPlacement(frame.at(corner), nodes, bends);
	}
}

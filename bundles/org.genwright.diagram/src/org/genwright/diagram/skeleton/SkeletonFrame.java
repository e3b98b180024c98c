package org.genwright.diagram.skeleton;

import java.util.Map;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;

/**
 * The frame of a network as the skeleton sees it.
 *
 * @param network the network's id
 * @param role    the id of its role
 * @param box     the frame
 * @param inputs  by port id, the places of its inputs
 * @param outputs by port id, the places of its outputs
 */
public record SkeletonFrame(String network, String role, Box box, Map<String, Point> inputs, Map<String, Point> outputs) {

	/** Copies the maps. */
	public SkeletonFrame {
		inputs = Map.copyOf(inputs);
		outputs = Map.copyOf(outputs);
	}
}

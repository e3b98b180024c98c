package org.genwright.diagram.geometry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Where the networks of a model and the elements of its family's skeleton stand in its diagram: what a model file keeps,
 * and what automatic layout returns. A value; {@link PlacementEdit} writes it into a model.
 *
 * @param networks by network id
 * @param skeleton by element id, the top left corner of its shape in the diagram; elements without one stand where there
 *                 is room
 */
public record Placement(Map<String, NetworkPlacement> networks, Map<String, Point> skeleton) {

	/** Copies the maps, keeping their order. */
	public Placement {
		networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
		skeleton = Collections.unmodifiableMap(new LinkedHashMap<>(skeleton));
	}

	/** Returns what a model says. */
	public static Placement of(Architecture architecture) {
		Map<String, NetworkPlacement> networks = new LinkedHashMap<>();
		architecture.getNetworks().forEach(network -> networks.put(network.getId(), of(network)));
		Map<String, Point> skeleton = new LinkedHashMap<>();
		architecture.getSkeletonPositions().forEach(position -> skeleton.put(position.getElement(), new Point(position.getX(), position.getY())));
		return new Placement(networks, skeleton);
	}

	private static NetworkPlacement of(Network network) {
		Map<String, Box> nodes = new LinkedHashMap<>();
		for (Node node : network.getNodes()) {
			nodes.put(node.getId(), new Box(node.getX(), node.getY(), Math.max(0, node.getWidth()), Math.max(0, node.getHeight())));
		}
		Map<String, List<Point>> bends = new LinkedHashMap<>();
		for (Connection connection : network.getConnections()) {
			bends.put(connection.getId(), connection.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList());
		}
		return new NetworkPlacement(new Box(network.getX(), network.getY(), Math.max(0, network.getWidth()), Math.max(0, network.getHeight())),
				nodes, bends);
	}

	/** Tells whether a network was ever laid out: it is empty, or not all its nodes stand at the origin as in a new file. */
	public boolean isLaidOut(String networkId) {
		Map<String, Box> nodes = networks.get(networkId).nodes();
		return nodes.isEmpty() || nodes.values().stream().anyMatch(box -> box.x() != 0 || box.y() != 0);
	}

	/** Returns the placement with another for one network. */
	public Placement with(String networkId, NetworkPlacement placement) {
		Map<String, NetworkPlacement> changed = new LinkedHashMap<>(networks);
		changed.put(networkId, placement);
		return new Placement(changed, skeleton);
	}

	/**
	 * Returns the placement with other places of the skeleton.
	 *
	 * @param places top left corners of shapes by element id
	 */
	public Placement withSkeleton(Map<String, Point> places) {
		return new Placement(networks, places);
	}
}

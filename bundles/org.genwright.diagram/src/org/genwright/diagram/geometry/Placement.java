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
 * Where the networks of a model stand in its diagram: what a model file keeps, and what automatic layout returns. A
 * value; {@link PlacementEdit} writes it into a model.
 *
 * @param networks by network id
 */
public record Placement(Map<String, NetworkPlacement> networks) {

	/** Copies the map, keeping its order. */
	public Placement {
		networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
	}

	/** Returns what a model says. */
	public static Placement of(Architecture architecture) {
		Map<String, NetworkPlacement> networks = new LinkedHashMap<>();
		architecture.getNetworks().forEach(network -> networks.put(network.getId(), of(network)));
		return new Placement(networks);
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
		return new Placement(changed);
	}
}

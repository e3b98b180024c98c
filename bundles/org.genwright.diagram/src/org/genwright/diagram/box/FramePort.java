package org.genwright.diagram.box;

import java.util.List;
import java.util.Optional;

import org.genwright.core.network.RolePort;

/**
 * A port of a network.
 *
 * @param id       the port's id
 * @param contract what the role asks for; empty for a port that only the network has
 * @param label    what stands beside it: id and shape
 * @param nodes    ids of the nodes that stand for it; empty if the network leaves it out
 */
public record FramePort(String id, Optional<RolePort> contract, ContentLine label, List<String> nodes) {

	/** Copies the list. */
	public FramePort {
		nodes = List.copyOf(nodes);
	}
}

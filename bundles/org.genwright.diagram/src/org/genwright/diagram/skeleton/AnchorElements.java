package org.genwright.diagram.skeleton;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.RolePort;
import org.genwright.core.skeleton.Anchor;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** Finds what of a model an anchor refers to. */
public final class AnchorElements {

	private final Architecture architecture;

	/** Looks in a model, as it is at each question. */
	public AnchorElements(Architecture architecture) {
		this.architecture = architecture;
	}

	/**
	 * Returns the nodes that an anchor refers to: all nodes of a network, those that stand for a port, none for an element
	 * of the skeleton.
	 */
	public List<Node> nodes(Anchor anchor) {
		return switch (anchor) {
			case Anchor.Element(String id) -> List.of();
			case Anchor.NetworkPort(String role, String port) -> playing(role).filter(node -> isPort(node, port)).toList();
			case Anchor.WholeNetwork(String role) -> playing(role).toList();
		};
	}

	private Stream<Node> playing(String role) {
		return architecture.getNetworks().stream().filter(network -> role.equals(network.getRole())).map(Network::getNodes).flatMap(List::stream);
	}

	private static boolean isPort(Node node, String port) {
		return (InputLayer.ID.equals(node.getType()) || OutputLayer.ID.equals(node.getType()))
				&& port.equals(RolePort.idOf(node));
	}

	/** Returns the ids of the elements of the skeleton that anchors refer to. */
	public static Set<String> elements(List<Anchor> anchors) {
		Set<String> elements = new LinkedHashSet<>();
		anchors.forEach(anchor -> {
			if (anchor instanceof Anchor.Element(String id)) {
				elements.add(id);
			}
		});
		return elements;
	}
}

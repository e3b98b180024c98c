package org.genwright.ui.editor.action;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;

/** What is selected in an open model, as elements of the model. */
final class Selected {

	private final ModelSession session;

	Selected(ModelSession session) {
		this.session = session;
	}

	/** Returns the ids, the primary element last. */
	List<String> ids() {
		return List.copyOf(session.selection().ids());
	}

	/** Returns the primary id. */
	Optional<String> primary() {
		List<String> ids = ids();
		return ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
	}

	/** Returns the elements of the model that are selected, in the order of the selection. */
	private Stream<Identified> elements() {
		Map<String, Identified> byId = new LinkedHashMap<>();
		session.architecture().getNetworks().forEach(network -> {
			byId.put(network.getId(), network);
			network.getNodes().forEach(node -> byId.put(node.getId(), node));
			network.getConnections().forEach(connection -> byId.put(connection.getId(), connection));
		});
		return ids().stream().map(byId::get).filter(element -> element != null);
	}

	/** Returns the selected nodes. */
	List<Node> nodes() {
		return of(Node.class);
	}

	/** Returns the ids of the selected nodes. */
	Set<String> nodeIds() {
		return nodes().stream().map(Node::getId).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Returns the selected networks. */
	List<Network> networks() {
		return of(Network.class);
	}

	/** Returns the ids of the selected elements of the skeleton, without their prefix. */
	List<String> skeleton() {
		return ids().stream().filter(id -> id.startsWith(ElementSelection.SKELETON)).map(id -> id.substring(ElementSelection.SKELETON.length())).toList();
	}

	/** Returns the ids of networks, nodes and connections. */
	List<String> editable() {
		return elements().map(Identified::getId).toList();
	}

	private <T> List<T> of(Class<T> kind) {
		return elements().filter(kind::isInstance).map(kind::cast).toList();
	}

	/** Returns the only selected node, if exactly one thing is selected. */
	Optional<Node> onlyNode() {
		List<Node> nodes = nodes();
		return nodes.size() == 1 && ids().size() == 1 ? Optional.of(nodes.getFirst()) : Optional.empty();
	}

	/** Returns the network that is selected or holds the primary element. */
	Optional<Network> network() {
		return elements().reduce((first, second) -> second).flatMap(element -> switch (element) {
			case Network network -> Optional.of(network);
			case Node node -> Optional.of((Network) node.eContainer());
			case Connection connection -> Optional.of((Network) connection.eContainer());
			default -> Optional.empty();
		});
	}

	/** Returns the boxes of the selected nodes in the diagram, by id, the primary one last. */
	Map<String, Box> boxes() {
		Map<String, Box> drawn = session.state().scene().nodes().collect(Collectors.toMap(figure -> figure.id(), figure -> figure.box()));
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes().stream().map(Node::getId).filter(drawn::containsKey).forEach(id -> boxes.put(id, drawn.get(id)));
		return boxes;
	}
}

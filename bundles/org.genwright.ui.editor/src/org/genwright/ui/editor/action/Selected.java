package org.genwright.ui.editor.action;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;
import org.genwright.ui.editor.session.ModelState;

/** What is selected in an open model, as elements of the model. */
final class Selected {

	private final ModelSession session;
	private ModelState state;
	private Map<String, Identified> model = Map.of();
	private Map<String, Box> drawn = Map.of();
	private Set<String> ids;
	private List<Identified> elements = List.of();
	private Map<String, Box> boxes = Map.of();

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

	/** Looks at the model again if it changed, and at the selection if that did. Many actions ask after each change. */
	private void look() {
		if (state != session.state()) {
			state = session.state();
			model = new HashMap<>();
			session.architecture().getNetworks().forEach(network -> {
				model.put(network.getId(), network);
				network.getNodes().forEach(node -> model.put(node.getId(), node));
				network.getConnections().forEach(connection -> model.put(connection.getId(), connection));
			});
			drawn = state.scene().nodes().collect(Collectors.toMap(NodeFigure::id, NodeFigure::box));
			ids = null;
		}
		if (ids != session.selection().ids()) {
			ids = session.selection().ids();
			elements = ids.stream().map(model::get).filter(Objects::nonNull).toList();
			Map<String, Box> found = new LinkedHashMap<>();
			of(Node.class).stream().map(Node::getId).filter(drawn::containsKey).forEach(id -> found.put(id, drawn.get(id)));
			boxes = Collections.unmodifiableMap(found);
		}
	}

	/** Returns the elements of the model that are selected, in the order of the selection. */
	private Stream<Identified> elements() {
		look();
		return elements.stream();
	}

	/** Returns the selected nodes. */
	List<Node> nodes() {
		look();
		return of(Node.class);
	}

	/** Returns the ids of the selected nodes. */
	Set<String> nodeIds() {
		return nodes().stream().map(Node::getId).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Returns the selected networks. */
	List<Network> networks() {
		look();
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

	/** Returns the ids of networks and nodes, which the clipboard takes; connections between the nodes come with them. */
	List<String> copyable() {
		return elements().filter(element -> !(element instanceof Connection)).map(Identified::getId).toList();
	}

	private <T> List<T> of(Class<T> kind) {
		return elements.stream().filter(kind::isInstance).map(kind::cast).toList();
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
		look();
		return boxes;
	}
}

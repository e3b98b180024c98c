package org.genwright.ui.editor.properties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ElementSelection;
import org.genwright.ui.editor.session.ModelSession;

/** Decides what the form shows for a selection: layers before networks before connections; the model if nothing is selected. */
final class FormContents {

	private FormContents() {
	}

	/** Returns the form for what is selected now. */
	static FormContent of(ModelSession session) {
		Set<String> ids = session.selection().ids();
		List<Identified> elements = selected(session.architecture(), ids);
		List<Node> nodes = only(elements, Node.class);
		if (!nodes.isEmpty()) {
			return new NodeForm(session, nodes).content();
		}
		List<Network> networks = only(elements, Network.class);
		if (!networks.isEmpty()) {
			return new NetworkForm(session, networks.getLast()).content();
		}
		List<Connection> connections = only(elements, Connection.class);
		if (!connections.isEmpty()) {
			return new ConnectionForm(session, connections.getLast()).content();
		}
		return skeleton(session, ids).map(element -> new SkeletonForm(session, element).content())
				.orElseGet(() -> new ArchitectureForm(session).content());
	}

	/** Returns elements in the order of their ids, looking through the model once. */
	private static List<Identified> selected(Architecture architecture, Set<String> ids) {
		Map<String, Identified> found = new HashMap<>();
		for (Network network : architecture.getNetworks()) {
			Stream.of(List.of(network), network.getNodes(), network.getConnections()).flatMap(List::stream)
					.filter(element -> ids.contains(element.getId())).forEach(element -> found.put(element.getId(), element));
		}
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private static Optional<SkeletonElement> skeleton(ModelSession session, Set<String> ids) {
		return ids.stream().filter(id -> id.startsWith(ElementSelection.SKELETON)).map(id -> id.substring(ElementSelection.SKELETON.length()))
				.flatMap(id -> session.state().figures().skeleton().element(id).stream()).reduce((_, last) -> last);
	}

	private static <T> List<T> only(List<Identified> elements, Class<T> kind) {
		return elements.stream().filter(kind::isInstance).map(kind::cast).toList();
	}
}

package org.genwright.core.fix;

import java.util.Optional;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Identified;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.PreprocessingStep;
import org.genwright.model.edit.Ids;

/** Finds elements of a model by id and class; an empty id names none. */
final class Elements {

	private Elements() {
	}

	static Optional<Node> node(Architecture architecture, String id) {
		return find(architecture, id, Node.class);
	}

	static Optional<Network> network(Architecture architecture, String id) {
		return find(architecture, id, Network.class);
	}

	static Optional<Connection> connection(Architecture architecture, String id) {
		return find(architecture, id, Connection.class);
	}

	static Optional<PreprocessingStep> step(Architecture architecture, String id) {
		return find(architecture, id, PreprocessingStep.class);
	}

	private static <T extends Identified> Optional<T> find(Architecture architecture, String id, Class<T> kind) {
		return id.isEmpty() ? Optional.empty() : Ids.find(architecture, id).filter(kind::isInstance).map(kind::cast);
	}

	/** Returns the network of a node or connection that is in one. */
	static Optional<Network> networkOf(Identified element) {
		return element.eContainer() instanceof Network network ? Optional.of(network) : Optional.empty();
	}

	/** Returns how messages and titles call a node. */
	static String quoted(Node node) {
		return node.getName() == null || node.getName().isBlank() ? "the layer without a name" : "'" + node.getName() + "'";
	}

	/** Returns a text that is never null. */
	static String text(String value) {
		return value == null ? "" : value;
	}
}

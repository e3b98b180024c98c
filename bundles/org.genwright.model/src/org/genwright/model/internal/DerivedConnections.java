package org.genwright.model.internal;

import java.util.function.Function;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreEList;
import org.genwright.model.architecture.ArchitecturePackage;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Computes the incoming and outgoing lists of a node from the connections of its network. The generated getters call
 * it, so the lists can never disagree with the connections.
 */
public final class DerivedConnections {
	private DerivedConnections() {
	}

	/** The connections of the node's network that end at the node; empty for a node outside a network. */
	public static EList<Connection> incoming(Node node) {
		return select(node, ArchitecturePackage.Literals.NODE__INCOMING, Connection::getTarget);
	}

	/** The connections of the node's network that start at the node; empty for a node outside a network. */
	public static EList<Connection> outgoing(Node node) {
		return select(node, ArchitecturePackage.Literals.NODE__OUTGOING, Connection::getSource);
	}

	private static EList<Connection> select(Node node, EReference feature, Function<Connection, Node> end) {
		Object[] found = node.eContainer() instanceof Network network
				? network.getConnections().stream().filter(connection -> end.apply(connection) == node).toArray()
				: new Object[0];
		return new EcoreEList.UnmodifiableEList<>((InternalEObject) node, feature, found.length, found);
	}
}

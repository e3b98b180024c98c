package org.genwright.ui.editor.command;

import java.util.Set;

import org.genwright.core.fix.NewNode;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;
import org.genwright.model.edit.Ids;
import org.genwright.model.edit.Settings;

/** Adds nodes and connections with fresh ids and names. */
final class Creation {

	private final IdGenerator ids;
	private final Set<String> taken;

	Creation(Architecture architecture, IdGenerator ids) {
		this.ids = ids;
		taken = Ids.of(architecture);
	}

	/** Adds a node with a free name. */
	Node node(Network network, NewNode declaration, Point at) {
		Node node = ArchitectureFactory.eINSTANCE.createNode();
		node.setId(id("node"));
		node.setName(NewNode.freeName(network, declaration.type()));
		node.setType(declaration.type());
		node.setX(at.x());
		node.setY(at.y());
		declaration.settings().forEach((id, value) -> Settings.set(node.getSettings(), id, value));
		network.getNodes().add(node);
		return node;
	}

	/** Adds a connection. A blank port is the only one of its node. */
	void connect(Node source, String sourcePort, Node target, String targetPort) {
		Connection connection = ArchitectureFactory.eINSTANCE.createConnection();
		connection.setId(id("connection"));
		connection.setSource(source);
		connection.setSourcePort(port(sourcePort));
		connection.setTarget(target);
		connection.setTargetPort(port(targetPort));
		ElementIndex.networkOf(source).getConnections().add(connection);
	}

	/** Returns how the file says a port: nothing for the only one. */
	static String port(String port) {
		return port == null || port.isBlank() ? null : port;
	}

	private String id(String prefix) {
		String id = ids.next(prefix, taken::contains);
		taken.add(id);
		return id;
	}
}

package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Puts a layer that is there already in the middle of a connection of the same network. The connection keeps its end and
 * loses its bend points; another one feeds the layer.
 *
 * @param connection id of the connection
 * @param node       id of the layer, which the connection neither begins nor ends at
 * @param inputPort  the input of the layer; blank if it has one only
 * @param outputPort its output, likewise
 */
public record InsertExistingNode(String connection, String node, String inputPort, String outputPort) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		ElementIndex index = new ElementIndex(architecture);
		index.connection(connection).ifPresent(found -> index.node(node).filter(inserted -> fits(found, inserted)).ifPresent(inserted -> {
			new Creation(architecture, ids).connect(found.getSource(), found.getSourcePort(), inserted, inputPort);
			begin(found, inserted, outputPort);
		}));
	}

	private static boolean fits(Connection connection, Node node) {
		return connection.getSource() != null && connection.getSource() != node && connection.getTarget() != node
				&& connection.eContainer() == node.eContainer();
	}

	static void begin(Connection connection, Node source, String port) {
		connection.setSource(source);
		connection.setSourcePort(Creation.port(port));
		connection.getBendPoints().clear();
	}
}

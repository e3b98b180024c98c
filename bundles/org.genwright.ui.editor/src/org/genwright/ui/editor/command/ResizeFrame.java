package org.genwright.ui.editor.command;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Box;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.edit.IdGenerator;

/**
 * Gives a frame another place and size; what is in it stays where it is in the diagram. A frame is never drawn smaller
 * than its contents need.
 *
 * @param network id of the network
 * @param box     in the diagram
 */
public record ResizeFrame(String network, Box box) implements ModelEdit {

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		new ElementIndex(architecture).network(network).ifPresent(found -> {
			shift(found, found.getX() - box.x(), found.getY() - box.y());
			found.setX(box.x());
			found.setY(box.y());
			found.setWidth(box.width());
			found.setHeight(box.height());
		});
	}

	private static void shift(Network network, int dx, int dy) {
		if (dx == 0 && dy == 0) {
			return;
		}
		network.getNodes().forEach(node -> {
			node.setX(node.getX() + dx);
			node.setY(node.getY() + dy);
		});
		network.getConnections().forEach(connection -> connection.getBendPoints().forEach(bend -> {
			bend.setX(bend.getX() + dx);
			bend.setY(bend.getY() + dy);
		}));
	}
}

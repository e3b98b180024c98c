package org.genwright.ui.editor.command;

import java.util.List;
import java.util.Map;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.IdGenerator;

/**
 * Sets places of nodes and bend points of connections, relative to the origin of their frame.
 *
 * @param nodes by node id, the top left corner; sizes stay
 * @param bends by connection id; empty: routed automatically
 */
public record PlaceElements(Map<String, Point> nodes, Map<String, List<Point>> bends) implements ModelEdit {

	/** Copies the maps. */
	public PlaceElements {
		nodes = Map.copyOf(nodes);
		bends = Map.copyOf(bends);
	}

	/** Makes an edit that sets the bend points of one connection. */
	public static PlaceElements bends(String connection, List<Point> bends) {
		return new PlaceElements(Map.of(), Map.of(connection, List.copyOf(bends)));
	}

	@Override
	public void apply(Architecture architecture, IdGenerator ids) {
		ElementIndex index = new ElementIndex(architecture);
		nodes.forEach((id, at) -> index.node(id).ifPresent(node -> place(node, at)));
		bends.forEach((id, line) -> index.connection(id).ifPresent(connection -> bend(connection, line)));
	}

	private static void place(Node node, Point at) {
		node.setX(at.x());
		node.setY(at.y());
	}

	private static void bend(Connection connection, List<Point> bends) {
		if (!bends.equals(bends(connection))) {
			connection.getBendPoints().clear();
			bends.forEach(bend -> connection.getBendPoints().add(bendPoint(bend)));
		}
	}

	static List<Point> bends(Connection connection) {
		return connection.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList();
	}

	private static BendPoint bendPoint(Point place) {
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(place.x());
		bend.setY(place.y());
		return bend;
	}
}

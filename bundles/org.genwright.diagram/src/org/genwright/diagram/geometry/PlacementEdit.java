package org.genwright.diagram.geometry;

import java.util.List;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.ArchitectureFactory;
import org.genwright.model.architecture.BendPoint;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.architecture.Position;

/** Writes a placement into a model, touching only what differs; sizes stay. */
public final class PlacementEdit {

	private PlacementEdit() {
	}

	/**
	 * Moves frames, nodes and elements of the skeleton and sets bend points. Networks, nodes, connections and elements the
	 * placement lacks stay.
	 */
	public static void apply(Placement placement, Architecture architecture) {
		for (Network network : architecture.getNetworks()) {
			NetworkPlacement wanted = placement.networks().get(network.getId());
			if (wanted != null) {
				apply(wanted, network);
			}
		}
		placement.skeleton().forEach((element, place) -> apply(element, place, architecture));
	}

	private static void apply(String element, Point place, Architecture architecture) {
		Position position = architecture.getSkeletonPositions().stream().filter(saved -> element.equals(saved.getElement())).findFirst()
				.orElseGet(() -> added(element, architecture));
		if (!place.equals(new Point(position.getX(), position.getY()))) {
			position.setX(place.x());
			position.setY(place.y());
		}
	}

	private static Position added(String element, Architecture architecture) {
		Position position = ArchitectureFactory.eINSTANCE.createPosition();
		position.setElement(element);
		architecture.getSkeletonPositions().add(position);
		return position;
	}

	private static void apply(NetworkPlacement wanted, Network network) {
		if (!wanted.frame().origin().equals(new Point(network.getX(), network.getY()))) {
			network.setX(wanted.frame().x());
			network.setY(wanted.frame().y());
		}
		for (Node node : network.getNodes()) {
			Box box = wanted.nodes().get(node.getId());
			if (box != null && !box.origin().equals(new Point(node.getX(), node.getY()))) {
				node.setX(box.x());
				node.setY(box.y());
			}
		}
		for (Connection connection : network.getConnections()) {
			List<Point> bends = wanted.bends().get(connection.getId());
			if (bends != null && !bends.equals(bends(connection))) {
				connection.getBendPoints().clear();
				bends.forEach(bend -> connection.getBendPoints().add(bendPoint(bend)));
			}
		}
	}

	private static List<Point> bends(Connection connection) {
		return connection.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())).toList();
	}

	private static BendPoint bendPoint(Point place) {
		BendPoint bend = ArchitectureFactory.eINSTANCE.createBendPoint();
		bend.setX(place.x());
		bend.setY(place.y());
		return bend;
	}
}

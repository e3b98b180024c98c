package org.genwright.ui.editor.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.fix.ModelEdit;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.model.architecture.Architecture;

/**
 * Makes edits that move nodes. Only the connections of these nodes get another line: where both ends move alike their
 * bend points move along, where one end moves they follow it as long as the line need not turn back, else they are
 * dropped and the line is routed anew.
 */
public final class Moves {

	private final Architecture architecture;
	private final DiagramScene scene;

	/**
	 * Creates moves.
	 *
	 * @param architecture the model as it is
	 * @param scene        its diagram
	 */
	public Moves(Architecture architecture, DiagramScene scene) {
		this.architecture = architecture;
		this.scene = scene;
	}

	/** Returns the edit that moves nodes by a distance. */
	public ModelEdit by(Collection<String> nodes, int dx, int dy) {
		Map<String, Point> distances = new HashMap<>();
		nodes.forEach(id -> distances.put(id, new Point(dx, dy)));
		return moved(distances);
	}

	/**
	 * Returns the edit that moves nodes to places.
	 *
	 * @param corners by node id, top left corners in the diagram
	 */
	public ModelEdit to(Map<String, Point> corners) {
		Map<String, Point> distances = new HashMap<>();
		scene.nodes().filter(node -> corners.containsKey(node.id())).forEach(node -> {
			Point corner = corners.get(node.id());
			distances.put(node.id(), corner.plus(-node.box().x(), -node.box().y()));
		});
		return moved(distances);
	}

	/**
	 * Returns the edit that gives a node another place and size. A width or height that is as shown stays as it is: one that
	 * follows the texts still does.
	 *
	 * @param box in the diagram
	 */
	public ModelEdit resized(String node, Box box) {
		for (FrameFigure frame : scene.frames()) {
			for (NodeFigure figure : frame.nodes()) {
				if (figure.id().equals(node)) {
					Map<String, List<Point>> bends = new HashMap<>();
					frame.connections().stream().filter(connection -> touches(connection, node)).forEach(connection -> bends.put(connection.id(), List.of()));
					Point corner = box.origin().plus(-frame.origin().x(), -frame.origin().y());
					return new PlaceElements(Map.of(node, corner), bends).then(sized(figure, box));
				}
			}
		}
		return (model, ids) -> { };
	}

	private ModelEdit sized(NodeFigure figure, Box box) {
		return new ElementIndex(architecture).node(figure.id()).<ModelEdit>map(node -> new ResizeNode(figure.id(),
				box.width() == figure.box().width() ? node.getWidth() : box.width(),
				box.height() == figure.box().height() ? node.getHeight() : box.height())).orElseGet(() -> (model, ids) -> { });
	}

	/** Returns the edit that moves elements of the skeleton; it saves the places of all, so that the others stay. */
	public ModelEdit skeleton(Collection<String> elements, int dx, int dy) {
		Map<String, Point> places = new HashMap<>();
		for (SkeletonFigure figure : scene.skeleton().elements()) {
			Point corner = figure.box().origin();
			places.put(figure.element().id(), elements.contains(figure.element().id()) ? corner.plus(dx, dy) : corner);
		}
		return new PlaceSkeleton(places);
	}

	private ModelEdit moved(Map<String, Point> distances) {
		ElementIndex index = new ElementIndex(architecture);
		Map<String, Point> places = new HashMap<>();
		distances.forEach((id, distance) -> index.node(id)
				.ifPresent(node -> places.put(id, distance.plus(node.getX(), node.getY()))));
		Map<String, List<Point>> bends = new HashMap<>();
		for (FrameFigure frame : scene.frames()) {
			for (ConnectionFigure figure : frame.connections()) {
				Point source = distances.get(figure.source());
				Point target = distances.get(figure.target());
				if (source != null || target != null) {
					index.connection(figure.id()).map(PlaceElements::bends).filter(old -> !old.isEmpty())
							.ifPresent(old -> bends.put(figure.id(), new BendFollowing(figure, frame.origin(), old).moved(source, target)));
				}
			}
		}
		return new PlaceElements(places, bends);
	}

	private static boolean touches(ConnectionFigure connection, String node) {
		return connection.source().equals(node) || connection.target().equals(node);
	}
}

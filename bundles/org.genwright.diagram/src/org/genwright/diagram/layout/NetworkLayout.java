package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.Insets;
import org.genwright.diagram.box.NetworkBoxes;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.NetworkPlacement;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Network;

/** Lays out the contents of one network. */
final class NetworkLayout {

	private static final int LAYER_DISTANCE = 46;
	private static final int MAX_LABEL = 120;
	private static final int MAX_ROW = 2200;
	private static final double WIDE = 2;
	private static final int MAX_COLUMN = 1200;
	private static final double HIGH = 0.6;
	private static final int MIN_LAYERS = 8;

	private final Network network;
	private final NetworkBoxes boxes;
	private final Flow flow;
	private final NetworkPlacement current;
	private final BooleanSupplier cancelled;

	NetworkLayout(Network network, NetworkBoxes boxes, Flow flow, NetworkPlacement current, BooleanSupplier cancelled) {
		this.network = network;
		this.boxes = boxes;
		this.flow = flow;
		this.current = current;
		this.cancelled = cancelled;
	}

	/** Lays out all nodes from the frame's corner. */
	NetworkPlacement all() {
		if (boxes.nodes().isEmpty()) {
			return current;
		}
		Arrangement unfolded = layered(boxes.nodes().values(), edges());
		ChainFolding folding = flow == Flow.RIGHT ? new ChainFolding(unfolded, MAX_ROW, WIDE, MIN_LAYERS)
				: new ChainFolding(unfolded, MAX_COLUMN, HIGH, MIN_LAYERS);
		Arrangement laidOut = turned(folding.fold());
		Insets insets = boxes.frame().insets(flow);
		Box bounds = laidOut.bounds();
		int spare = Math.max(0, boxes.frame().minWidth(flow) - insets.around(bounds).width());
		int left = insets.left() + (flow == Flow.DOWN ? spare / 2 : 0);
		Arrangement placed = laidOut.moved(new Point(left - bounds.x(), insets.top() - bounds.y()));
		return placement(placed.nodes(), placed.lines());
	}

	/** Lays out all nodes around those that stay. */
	NetworkPlacement around(Set<String> stays) {
		Arrangement laidOut = turned(layered(boxes.nodes().values(), edges()));
		String anchor = boxes.nodes().keySet().stream().filter(stays::contains).findFirst().orElseThrow();
		Point now = boxes.contents(current).get(anchor).origin();
		Point then = laidOut.nodes().get(anchor).origin();
		return fitted(laidOut.moved(new Point(now.x() - then.x(), now.y() - then.y())), stays);
	}

	/** Lays out some nodes where they are, and leaves the others alone. */
	NetworkPlacement selected(Set<String> moves) {
		List<NodeBox> selected = boxes.nodes().values().stream().filter(box -> moves.contains(box.content().id())).toList();
		if (selected.isEmpty()) {
			return current;
		}
		List<Edge> inside = edges().stream().filter(edge -> moves.contains(edge.source()) && moves.contains(edge.target())).toList();
		Arrangement laidOut = turned(layered(selected, inside));
		Map<String, Box> before = boxes.contents(current);
		Box area = Box.around(moves.stream().filter(before::containsKey).map(before::get).toList()).orElseThrow();
		Box bounds = laidOut.bounds();
		Set<String> stays = new HashSet<>(before.keySet());
		stays.removeAll(moves);
		return fitted(laidOut.moved(new Point(area.x() - bounds.x(), area.y() - bounds.y())), stays);
	}

	private Arrangement layered(Collection<NodeBox> nodes, List<Edge> edges) {
		int label = boxes.shapes().values().stream().mapToInt(TextRole.CONNECTION_SHAPE::roundedWidth).max().orElse(0);
		int distance = flow == Flow.DOWN ? LAYER_DISTANCE : Math.max(LAYER_DISTANCE, Math.min(label, MAX_LABEL) + 2 * OrthogonalRouter.STUB);
		return new LayeredLayout(flow, distance).arrange(nodes, edges, cancelled);
	}

	private List<Edge> edges() {
		return network.getConnections().stream().map(connection -> new Edge(connection.getId(), connection.getSource().getId(),
				BoxBuilder.outputOf(connection), connection.getTarget().getId(), BoxBuilder.inputOf(connection))).toList();
	}

	private Arrangement turned(Arrangement arrangement) {
		return flow == Flow.RIGHT ? arrangement : arrangement.transposed();
	}

	/** Puts what stays back to its place, moves the rest off it, and drops the lines that do not fit any more. */
	private NetworkPlacement fitted(Arrangement wanted, Set<String> stays) {
		Map<String, Box> fixed = new LinkedHashMap<>(boxes.contents(current));
		fixed.keySet().retainAll(stays);
		Map<String, Box> movable = new LinkedHashMap<>(wanted.nodes());
		movable.keySet().removeAll(stays);
		Map<String, Box> places = new HashMap<>(resolved(movable, fixed.values()));
		places.putAll(fixed);
		List<Box> inTheWay = new ArrayList<>();
		places.forEach((id, box) -> {
			if (!box.equals(wanted.nodes().get(id))) {
				inTheWay.add(box);
			}
		});
		Map<String, List<Point>> lines = new HashMap<>();
		wanted.lines().forEach((id, line) -> lines.put(id,
				OrthogonalRouter.pieces(line).stream().anyMatch(piece -> inTheWay.stream().anyMatch(piece.grown(1)::intersects)) ? List.of() : line));
		edges().stream().filter(edge -> !wanted.lines().containsKey(edge.id()))
				.filter(edge -> movable.containsKey(edge.source()) || movable.containsKey(edge.target()))
				.forEach(edge -> lines.put(edge.id(), List.of()));
		edges().stream().filter(edge -> stays.contains(edge.source()) && stays.contains(edge.target())).forEach(edge -> lines.remove(edge.id()));
		return placement(places, lines);
	}

	private Map<String, Box> resolved(Map<String, Box> movable, Collection<Box> fixed) {
		if (flow == Flow.RIGHT) {
			return NodeOverlap.resolved(movable, fixed);
		}
		Map<String, Box> turned = new LinkedHashMap<>();
		movable.forEach((id, box) -> turned.put(id, box.transposed()));
		Map<String, Box> resolved = new LinkedHashMap<>();
		NodeOverlap.resolved(turned, fixed.stream().map(Box::transposed).toList()).forEach((id, box) -> resolved.put(id, box.transposed()));
		return resolved;
	}

	/** The current placement with other places of nodes, and other lines. */
	private NetworkPlacement placement(Map<String, Box> places, Map<String, List<Point>> lines) {
		Map<String, Box> nodes = new LinkedHashMap<>();
		current.nodes().forEach((id, box) -> nodes.put(id, places.containsKey(id) ? box.at(places.get(id).origin()) : box));
		Map<String, List<Point>> bends = new LinkedHashMap<>();
		current.bends().forEach((id, before) -> {
			List<Point> line = lines.get(id);
			bends.put(id, line == null ? before : line.size() < 3 ? List.of() : line.subList(1, line.size() - 1));
		});
		return new NetworkPlacement(current.frame(), nodes, bends);
	}
}

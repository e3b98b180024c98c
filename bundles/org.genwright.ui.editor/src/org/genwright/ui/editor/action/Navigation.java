package org.genwright.ui.editor.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.scene.ConnectionFigure;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.ui.editor.session.ElementSelection;

/** Where the keyboard leads from an element of a diagram. */
final class Navigation {

	/** A way to go, relative to the flow of data. */
	enum Way {
		/** With the flow: to what reads an output. */
		FORWARD,
		/** Against the flow: to what feeds an input. */
		BACK,
		/** Across the flow, to the left or upwards. */
		BEFORE,
		/** Across the flow, to the right or downwards. */
		BEYOND;

		/** Returns the way that an arrow key means. */
		static Way of(Arrow arrow, Flow flow) {
			boolean along = (arrow == Arrow.LEFT || arrow == Arrow.RIGHT) == (flow == Flow.RIGHT);
			boolean positive = arrow == Arrow.RIGHT || arrow == Arrow.DOWN;
			return along ? positive ? FORWARD : BACK : positive ? BEYOND : BEFORE;
		}
	}

	private final Architecture architecture;
	private final DiagramScene scene;
	private final Flow flow;

	/**
	 * @param architecture the model
	 * @param scene        its diagram
	 */
	Navigation(Architecture architecture, DiagramScene scene) {
		this.architecture = architecture;
		this.scene = scene;
		flow = Flow.of(architecture.getLayoutDirection());
	}

	/** Returns everything that Tab leads to, in order: every frame and its nodes in the order of data flow, then the skeleton. */
	List<String> order() {
		List<String> order = new ArrayList<>();
		for (Network network : architecture.getNetworks()) {
			order.add(network.getId());
			if (!network.isCollapsed()) {
				DataFlowOrder.of(network).stream().map(Node::getId).forEach(order::add);
			}
		}
		scene.skeleton().elements().forEach(element -> order.add(idOf(element)));
		return order;
	}

	/**
	 * Returns what comes after or before an element in the order; around the ends.
	 *
	 * @param from the element; empty: the first or last one is next
	 * @param step 1 or −1
	 */
	Optional<String> step(Optional<String> from, int step) {
		List<String> order = order();
		if (order.isEmpty()) {
			return Optional.empty();
		}
		int at = from.map(id -> connection(id).map(ConnectionFigure::source).orElse(id)).map(order::indexOf).orElse(-1);
		int next = at < 0 ? step > 0 ? 0 : order.size() - 1 : Math.floorMod(at + step, order.size());
		return Optional.of(order.get(next));
	}

	/** Returns the first or last node of the network that an element is in; of the first network if it is in none. */
	Optional<String> end(Optional<String> from, Way way) {
		Optional<FrameFigure> frame = from.flatMap(this::frameOf).or(() -> scene.frames().stream().findFirst());
		List<String> nodes = frame.flatMap(this::network).filter(network -> !network.isCollapsed()).map(DataFlowOrder::of).orElse(List.of())
				.stream().map(Node::getId).toList();
		return nodes.isEmpty() ? Optional.empty() : Optional.of(way == Way.BACK ? nodes.getFirst() : nodes.getLast());
	}

	/** Returns where an arrow key leads; empty if that way leads nowhere. */
	Optional<String> next(Optional<String> from, Way way) {
		if (from.isEmpty()) {
			return step(from, way == Way.FORWARD || way == Way.BEYOND ? 1 : -1);
		}
		String id = from.get();
		Optional<ConnectionFigure> connection = connection(id);
		if (connection.isPresent()) {
			return fromConnection(connection.get(), way);
		}
		Optional<NodeFigure> node = scene.nodes().filter(figure -> figure.id().equals(id)).findFirst();
		if (node.isPresent()) {
			return fromNode(node.get(), way);
		}
		Optional<FrameFigure> frame = scene.frames().stream().filter(figure -> figure.network().equals(id)).findFirst();
		return frame.isPresent() ? fromFrame(frame.get(), way) : fromSkeleton(id, way);
	}

	/** Returns the connections of a node, or those beside a connection at the same node, one after the other. */
	Optional<String> connectionStep(Optional<String> from, int step) {
		Optional<String> node = from.map(id -> connection(id).map(ConnectionFigure::source).orElse(id));
		List<String> around = node.stream().flatMap(id -> scene.connections().filter(line -> line.source().equals(id) || line.target().equals(id)))
				.sorted(Comparator.comparing(line -> !line.source().equals(node.orElseThrow()))).map(ConnectionFigure::id).toList();
		int at = from.map(around::indexOf).orElse(-1);
		if (around.isEmpty()) {
			return Optional.empty();
		}
		int start = step > 0 ? 0 : around.size() - 1;
		return Optional.of(around.get(at < 0 ? start : Math.floorMod(at + step, around.size())));
	}

	private Optional<String> fromConnection(ConnectionFigure connection, Way way) {
		return switch (way) {
			case FORWARD -> Optional.of(connection.target());
			case BACK -> Optional.of(connection.source());
			case BEFORE -> connectionStep(Optional.of(connection.id()), -1);
			case BEYOND -> connectionStep(Optional.of(connection.id()), 1);
		};
	}

	private Optional<String> fromNode(NodeFigure node, Way way) {
		FrameFigure frame = frameOf(node.id()).orElseThrow();
		return switch (way) {
			case FORWARD -> ends(frame, node, ConnectionFigure::source, ConnectionFigure::target).findFirst();
			case BACK -> ends(frame, node, ConnectionFigure::target, ConnectionFigure::source).findFirst().or(() -> Optional.of(frame.network()));
			case BEFORE, BEYOND -> nearest(siblings(frame, node), node.box(), way).or(() -> nearest(frame.nodes().stream(), node.box(), way));
		};
	}

	/** Returns the nodes at the other ends of a node's connections, those first whose side of the flow comes first. */
	private Stream<String> ends(FrameFigure frame, NodeFigure node, Function<ConnectionFigure, String> here,
			Function<ConnectionFigure, String> there) {
		return frame.connections().stream().filter(line -> here.apply(line).equals(node.id())).map(there)
				.sorted(Comparator.comparingInt(id -> Math.abs(across(box(frame, id)) - across(node.box()))));
	}

	private Stream<NodeFigure> siblings(FrameFigure frame, NodeFigure node) {
		List<ConnectionFigure> lines = frame.connections();
		Predicate<NodeFigure> joined = other -> lines.stream().filter(line -> line.source().equals(node.id()))
				.anyMatch(line -> lines.stream().anyMatch(twin -> twin.target().equals(line.target()) && twin.source().equals(other.id())))
				|| lines.stream().filter(line -> line.target().equals(node.id()))
						.anyMatch(line -> lines.stream().anyMatch(twin -> twin.source().equals(line.source()) && twin.target().equals(other.id())));
		return frame.nodes().stream().filter(other -> other != node).filter(joined);
	}

	/** Returns the nearest node that lies more across the flow than along it. */
	private Optional<String> nearest(Stream<NodeFigure> nodes, Box from, Way way) {
		int sign = way == Way.BEFORE ? -1 : 1;
		return nodes.filter(other -> sign * (across(other.box()) - across(from)) > 0)
				.min(Comparator.comparingInt(other -> Math.abs(across(other.box()) - across(from)) + 2 * Math.abs(along(other.box()) - along(from))))
				.map(NodeFigure::id);
	}

	private Optional<String> fromFrame(FrameFigure frame, Way way) {
		int at = scene.frames().indexOf(frame);
		return switch (way) {
			case FORWARD -> end(Optional.of(frame.network()), Way.BACK);
			case BACK -> Optional.empty();
			case BEFORE -> at > 0 ? Optional.of(scene.frames().get(at - 1).network()) : Optional.empty();
			case BEYOND -> at + 1 < scene.frames().size() ? Optional.of(scene.frames().get(at + 1).network())
					: scene.skeleton().elements().stream().findFirst().map(Navigation::idOf);
		};
	}

	private Optional<String> fromSkeleton(String id, Way way) {
		List<String> elements = scene.skeleton().elements().stream().map(Navigation::idOf).toList();
		int next = elements.indexOf(id) + (way == Way.FORWARD || way == Way.BEYOND ? 1 : -1);
		return next >= 0 && next < elements.size() ? Optional.of(elements.get(next)) : Optional.empty();
	}

	private static String idOf(SkeletonFigure element) {
		return ElementSelection.SKELETON + element.element().id();
	}

	private Optional<ConnectionFigure> connection(String id) {
		return scene.connections().filter(line -> line.id().equals(id)).findFirst();
	}

	/** Returns the frame that is an element or holds it. */
	Optional<FrameFigure> frameOf(String id) {
		return scene.frames().stream().filter(frame -> frame.network().equals(id) || frame.nodes().stream().anyMatch(node -> node.id().equals(id))
				|| frame.connections().stream().anyMatch(line -> line.id().equals(id))).findFirst();
	}

	private Optional<Network> network(FrameFigure frame) {
		return architecture.getNetworks().stream().filter(network -> network.getId().equals(frame.network())).findFirst();
	}

	private static Box box(FrameFigure frame, String node) {
		return frame.nodes().stream().filter(figure -> figure.id().equals(node)).findFirst().orElseThrow().box();
	}

	/** Twice the centre across the flow. */
	private int across(Box box) {
		return flow == Flow.RIGHT ? 2 * box.y() + box.height() : 2 * box.x() + box.width();
	}

	private int along(Box box) {
		return flow == Flow.RIGHT ? 2 * box.x() + box.width() : 2 * box.y() + box.height();
	}
}

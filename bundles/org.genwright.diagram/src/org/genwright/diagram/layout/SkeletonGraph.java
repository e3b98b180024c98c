package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.box.NodeContent;
import org.genwright.diagram.box.PortSlot;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.skeleton.SkeletonBox;
import org.genwright.diagram.skeleton.SkeletonFrame;

/** Elements of the skeleton and frames of networks as the nodes of one graph, laid out together in the direction of data flow. */
final class SkeletonGraph {

	private static final int LAYER_DISTANCE = 46;
	private static final int MAX_ROW = 2000;
	private static final double WIDE = 1.8;
	private static final int MAX_COLUMN = 1400;
	private static final double HIGH = 0.7;
	private static final int MIN_LAYERS = 3;
	private static final String ANY = "*";

	private final Flow flow;
	private final Map<String, NodeBox> nodes = new LinkedHashMap<>();
	private final List<Edge> edges = new ArrayList<>();
	private final Map<String, SkeletonBox> elements;
	private final List<SkeletonFrame> frames;

	SkeletonGraph(Map<String, SkeletonBox> elements, List<SkeletonArrow> arrows, List<SkeletonFrame> frames, Flow flow) {
		this.flow = flow;
		this.elements = elements;
		this.frames = frames;
		elements.values().forEach(box -> nodes.put(element(box.element().id()), element(box)));
		frames.forEach(frame -> nodes.put(frame(frame.network()), frame(frame)));
		for (SkeletonArrow arrow : arrows) {
			nodesOf(arrow.from()).forEach(source -> nodesOf(arrow.to()).forEach(target -> edges.add(new Edge("a" + edges.size(), source,
					port(arrow.from(), nodes.get(source).outputs()), target, port(arrow.to(), nodes.get(target).inputs())))));
		}
	}

	private static String element(String id) {
		return "element " + id;
	}

	private static String frame(String network) {
		return "frame " + network;
	}

	private Stream<String> nodesOf(Anchor anchor) {
		return (switch (anchor) {
			case Anchor.Element(String id) -> Stream.of(element(id));
			case Anchor.NetworkPort(String role, String port) -> playing(role);
			case Anchor.WholeNetwork(String role) -> playing(role);
		}).filter(nodes::containsKey);
	}

	private Stream<String> playing(String role) {
		return frames.stream().filter(frame -> frame.role().equals(role)).map(frame -> frame(frame.network()));
	}

	private static String port(Anchor anchor, List<PortSlot> slots) {
		return anchor instanceof Anchor.NetworkPort(String role, String port)
				? slots.stream().map(PortSlot::id).filter(port::equals).findFirst().orElse(ANY) : ANY;
	}

	private NodeBox element(SkeletonBox box) {
		Box extent = box.extent();
		int middle = flow == Flow.RIGHT ? box.height() / 2 - extent.y() : box.width() / 2 - extent.x();
		return node(element(box.element().id()), extent, List.of(slot(ANY, flow.inputs(), middle)), List.of(slot(ANY, flow.outputs(), middle)));
	}

	private NodeBox frame(SkeletonFrame frame) {
		return node(frame(frame.network()), frame.box(), slots(frame.inputs(), flow.inputs(), frame.box()),
				slots(frame.outputs(), flow.outputs(), frame.box()));
	}

	private List<PortSlot> slots(Map<String, Point> ports, Side side, Box box) {
		List<PortSlot> slots = new ArrayList<>();
		ports.forEach((id, at) -> slots.add(slot(id, side, flow == Flow.RIGHT ? at.y() - box.y() : at.x() - box.x())));
		slots.add(slot(ANY, side, (flow == Flow.RIGHT ? box.height() : box.width()) / 2));
		return slots;
	}

	private static PortSlot slot(String id, Side side, int offset) {
		return new PortSlot(id, side, offset, Optional.empty());
	}

	private static NodeBox node(String id, Box size, List<PortSlot> inputs, List<PortSlot> outputs) {
		NodeContent content = new NodeContent(id, Optional.empty(), List.of(), List.of(), List.of(), List.of());
		return new NodeBox(content, size.width(), size.height(), 0, List.of(), inputs, outputs);
	}

	/** Returns where all would stand, from the origin. */
	SkeletonArrangement arrange(BooleanSupplier cancelled) {
		if (nodes.isEmpty()) {
			return new SkeletonArrangement(Map.of(), Map.of());
		}
		Arrangement laidOut = new LayeredLayout(flow, LAYER_DISTANCE).arrange(nodes.values(), edges, cancelled);
		Arrangement folded = (flow == Flow.RIGHT ? new ChainFolding(laidOut, MAX_ROW, WIDE, MIN_LAYERS)
				: new ChainFolding(laidOut, MAX_COLUMN, HIGH, MIN_LAYERS)).fold();
		Arrangement turned = flow == Flow.RIGHT ? folded : folded.transposed();
		Box bounds = turned.bounds();
		Map<String, Point> places = new LinkedHashMap<>();
		elements.forEach((id, box) -> places.put(id, turned.nodes().get(element(id)).origin().plus(-box.extent().x(), -box.extent().y())
				.plus(-bounds.x(), -bounds.y())));
		Map<String, Point> corners = new LinkedHashMap<>();
		frames.forEach(frame -> corners.put(frame.network(), turned.nodes().get(frame(frame.network())).origin().plus(-bounds.x(), -bounds.y())));
		return new SkeletonArrangement(places, corners);
	}
}

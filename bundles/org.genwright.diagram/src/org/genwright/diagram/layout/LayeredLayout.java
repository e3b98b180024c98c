package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.box.PortSlot;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;

/**
 * One run of ELK's layered algorithm, data flowing to the right (C. D. Schulze, M. Spönemann, R. von Hanxleden, "Drawing
 * layered graphs with port constraints", 2014). Inputs of the network stand first, outputs last.
 */
final class LayeredLayout {

	private static final double NODE_DISTANCE = 24;
	private static final double LINE_DISTANCE = 12;

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private final Flow flow;
	private final double layerDistance;
	private final ElkNode root = ElkGraphUtil.createGraph();
	private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
	private final Map<String, ElkPort> ports = new HashMap<>();
	private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

	/** @param layerDistance room between a layer and the next, for the lines and what is written on them */
	LayeredLayout(Flow flow, double layerDistance) {
		this.flow = flow;
		this.layerDistance = layerDistance;
	}

	/**
	 * Lays out a network.
	 *
	 * @throws CancellationException soon after {@code cancelled} says so
	 */
	Arrangement arrange(Collection<NodeBox> boxes, Collection<Edge> connections, BooleanSupplier cancelled) {
		Set<String> fed = new HashSet<>();
		Set<String> read = new HashSet<>();
		connections.forEach(edge -> {
			fed.add(edge.target());
			read.add(edge.source());
		});
		boxes.forEach(box -> addNode(box, constraint(box, fed, read)));
		connections.forEach(this::addEdge);
		setOptions();
		new LayeredLayoutProvider().layout(root, new CancellableMonitor(cancelled));
		if (cancelled.getAsBoolean()) {
			throw new CancellationException("The layout was cancelled.");
		}
		return result();
	}

	/** Ports of the network stand at its ends, unless a wrong connection makes that impossible. */
	private static LayerConstraint constraint(NodeBox box, Set<String> fed, Set<String> read) {
		String id = box.content().id();
		if (!read.contains(id) && fed.contains(id) && box.outputs().isEmpty()) {
			return LayerConstraint.LAST;
		}
		return !fed.contains(id) && read.contains(id) && box.inputs().isEmpty() ? LayerConstraint.FIRST : LayerConstraint.NONE;
	}

	private void setOptions() {
		root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		root.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
		root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		root.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
		root.setProperty(LayeredOptions.RANDOM_SEED, 1);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE, NODE_DISTANCE);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE, LINE_DISTANCE);
		root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, LINE_DISTANCE);
		root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, layerDistance);
		root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, (double) OrthogonalRouter.STUB);
		root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, LINE_DISTANCE);
		root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 2 * NODE_DISTANCE);
		root.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
	}

	private void addNode(NodeBox box, LayerConstraint constraint) {
		Box size = turned(box.at(0, 0));
		ElkNode node = ElkGraphUtil.createNode(root);
		node.setDimensions(size.width(), size.height());
		node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
		node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, constraint);
		nodes.put(box.content().id(), node);
		box.inputs().forEach(slot -> addPort(node, inputKey(box.content().id(), slot.id()), slot, PortSide.WEST, 0));
		box.outputs().forEach(slot -> addPort(node, outputKey(box.content().id(), slot.id()), slot, PortSide.EAST, size.width()));
	}

	private void addPort(ElkNode node, String key, PortSlot slot, PortSide side, int x) {
		ElkPort port = ElkGraphUtil.createPort(node);
		port.setProperty(LayeredOptions.PORT_SIDE, side);
		port.setLocation(x, slot.offset());
		ports.put(key, port);
	}

	private void addEdge(Edge edge) {
		edges.put(edge.id(), ElkGraphUtil.createSimpleEdge(ports.get(outputKey(edge.source(), edge.sourcePort())),
				ports.get(inputKey(edge.target(), edge.targetPort()))));
	}

	private static String inputKey(String node, String port) {
		return node + "\n<" + port;
	}

	private static String outputKey(String node, String port) {
		return node + "\n>" + port;
	}

	private Arrangement result() {
		Map<String, Box> boxes = new LinkedHashMap<>();
		nodes.forEach((id, node) -> boxes.put(id, new Box(rounded(node.getX()), rounded(node.getY()), rounded(node.getWidth()),
				rounded(node.getHeight()))));
		Map<String, List<Point>> lines = new LinkedHashMap<>();
		edges.forEach((id, edge) -> {
			if (!edge.getSections().isEmpty()) {
				lines.put(id, line(edge.getSections().getFirst()));
			}
		});
		return new Arrangement(boxes, lines);
	}

	private static List<Point> line(ElkEdgeSection section) {
		List<Point> line = new ArrayList<>();
		line.add(new Point(rounded(section.getStartX()), rounded(section.getStartY())));
		section.getBendPoints().forEach(bend -> line.add(new Point(rounded(bend.getX()), rounded(bend.getY()))));
		line.add(new Point(rounded(section.getEndX()), rounded(section.getEndY())));
		return OrthogonalRouter.simplified(line);
	}

	private static int rounded(double coordinate) {
		return (int) Math.round(coordinate);
	}

	private Box turned(Box box) {
		return flow == Flow.RIGHT ? box : box.transposed();
	}
}

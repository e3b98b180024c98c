package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.box.NetworkBoxes;
import org.genwright.diagram.box.NodeBox;
import org.genwright.diagram.box.PortSlot;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.NetworkPlacement;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;

/** Draws one network. */
final class FrameBuilder {

	private final Network network;
	private final NetworkBoxes boxes;
	private final NetworkPlacement placement;
	private final Flow flow;
	private final Point origin;
	private final Box box;
	private final List<NodeFigure> nodes = new ArrayList<>();
	private final Map<String, NodeFigure> byId = new HashMap<>();

	FrameBuilder(Network network, NetworkBoxes boxes, NetworkPlacement placement, Flow flow) {
		this.network = network;
		this.boxes = boxes;
		this.placement = placement;
		this.flow = flow;
		this.origin = placement.frame().origin();
		this.box = boxes.frameBox(placement, flow);
	}

	FrameFigure build(ModelFigures known) {
		boxes.nodes().forEach((id, node) -> {
			NodeFigure figure = node(node, placement.nodes().get(id).origin().plus(origin));
			nodes.add(figure);
			byId.put(id, figure);
		});
		OrthogonalRouter router = new OrthogonalRouter(flow, nodes.stream().map(NodeFigure::box).toList());
		List<FramePortFigure> ports = new FramePorts(boxes.frame(), box, flow, router).place(placed());
		List<Box> taken = Stream.concat(nodes.stream().map(NodeFigure::box),
				ports.stream().map(FramePortFigure::label).map(TextLine::cover)).toList();
		List<ConnectionFigure> connections = new ConnectionLabels(connections(router), taken).labelled();
		return new FrameFigure(network.getId(), known.role(network), box, origin, FrameContent.TITLE_HEIGHT, texts(), ports, nodes, connections,
				known.problemsOf(network.getId()));
	}

	private Map<String, Box> placed() {
		return nodes.stream().collect(Collectors.toMap(NodeFigure::id, NodeFigure::box));
	}

	private NodeFigure node(NodeBox node, Point at) {
		Box place = node.at(at.x(), at.y());
		List<PortFigure> ports = new ArrayList<>();
		node.inputs().forEach(slot -> ports.add(port(slot, PortFigure.Kind.INPUT, place)));
		node.outputs().forEach(slot -> ports.add(port(slot, PortFigure.Kind.OUTPUT, place)));
		return new NodeFigure(node.content().id(), node.content().group(), place, node.header(),
				node.lines().stream().map(line -> line.moved(at.x(), at.y())).toList(), ports, node.content().problems());
	}

	private static PortFigure port(PortSlot slot, PortFigure.Kind kind, Box node) {
		return new PortFigure(slot.id(), kind, slot.side(), slot.side().on(node, slot.offset()),
				slot.label().map(label -> label.moved(node.x(), node.y())));
	}

	private List<ConnectionFigure> connections(OrthogonalRouter router) {
		List<ConnectionFigure> connections = new ArrayList<>();
		for (Connection connection : network.getConnections()) {
			String source = connection.getSource().getId();
			String target = connection.getTarget().getId();
			if (byId.containsKey(source) && byId.containsKey(target)) {
				String output = BoxBuilder.outputOf(connection);
				String input = BoxBuilder.inputOf(connection);
				List<Point> bends = placement.bends().get(connection.getId()).stream().map(bend -> bend.plus(origin)).toList();
				List<Point> line = router.through(place(source, output, PortFigure.Kind.OUTPUT), bends, place(target, input, PortFigure.Kind.INPUT));
				connections.add(new ConnectionFigure(connection.getId(), source, output, target, input, line,
						Optional.ofNullable(boxes.shapes().get(connection.getId())), Optional.empty()));
			}
		}
		return connections;
	}

	private Point place(String node, String port, PortFigure.Kind kind) {
		return byId.get(node).ports().stream().filter(candidate -> candidate.kind() == kind && candidate.id().equals(port)).findFirst()
				.orElseThrow().at();
	}

	private List<TextLine> texts() {
		double baseline = box.y() + 0.5 * FrameContent.TITLE_HEIGHT + 0.36 * TextRole.FRAME_TITLE.size();
		List<TextLine> texts = new ArrayList<>();
		texts.add(new TextLine(TextRole.FRAME_TITLE, boxes.frame().title(), box.x() + FrameContent.PAD, baseline));
		boxes.frame().figures().ifPresent(figures -> texts.add(new TextLine(TextRole.FRAME_FIGURES, figures,
				box.right() - FrameContent.PAD - TextRole.FRAME_FIGURES.width(figures), baseline)));
		return texts;
	}
}

package org.genwright.diagram.scene;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.box.FramePort;
import org.genwright.diagram.box.FramePortPlaces;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/** Draws the ports of a frame, with lines to the nodes that stand for them. */
final class FramePorts {

	private final FrameContent content;
	private final Box frame;
	private final Flow flow;
	private final OrthogonalRouter router;

	FramePorts(FrameContent content, Box frame, Flow flow, OrthogonalRouter router) {
		this.content = content;
		this.frame = frame;
		this.flow = flow;
		this.router = router;
	}

	/** @param nodes the boxes of the nodes by id */
	List<FramePortFigure> place(Map<String, Box> nodes) {
		FramePortPlaces places = new FramePortPlaces(content, frame, flow, nodes);
		return Stream.concat(place(content.inputs(), places.inputs(), nodes, flow.inputs()),
				place(content.outputs(), places.outputs(), nodes, flow.outputs())).toList();
	}

	private Stream<FramePortFigure> place(List<FramePort> ports, Map<String, Point> places, Map<String, Box> nodes, Side side) {
		return ports.stream().map(port -> figure(port, side, places.get(port.id()), nodes));
	}

	private FramePortFigure figure(FramePort port, Side side, Point at, Map<String, Box> nodes) {
		List<List<Point>> links = port.nodes().stream().filter(nodes::containsKey).map(id -> link(side, at, nodes.get(id))).toList();
		return new FramePortFigure(port, side, at, label(port, side, at), links);
	}

	private List<Point> link(Side side, Point at, Box node) {
		Point end = side.on(node, (side.isHorizontal() ? node.height() : node.width()) / 2);
		return side == flow.inputs() ? router.route(at, end) : router.route(end, at);
	}

	private static TextLine label(FramePort port, Side side, Point at) {
		TextRole role = port.label().role();
		String text = port.label().text();
		double x = switch (side) {
			case LEFT -> at.x() + FrameContent.PAD;
			case RIGHT -> at.x() - FrameContent.PAD - role.width(text);
			default -> at.x() + FrameContent.PAD / 2.0;
		};
		double baseline = switch (side) {
			case TOP -> at.y() + FrameContent.PORT_LENGTH / 2.0 + 0.36 * role.size();
			case BOTTOM -> at.y() - FrameContent.PORT_LENGTH / 2.0 + 0.36 * role.size();
			default -> at.y() - 5;
		};
		return new TextLine(role, text, x, baseline);
	}
}

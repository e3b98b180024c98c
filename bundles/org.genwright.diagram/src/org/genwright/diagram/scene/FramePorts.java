package org.genwright.diagram.scene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.box.FramePort;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;

/** Places the ports of a frame beside the nodes that stand for them, as far as the ports do not touch. */
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

	/** @param nodes the nodes of the frame by id */
	List<FramePortFigure> place(Map<String, NodeFigure> nodes) {
		return Stream.concat(place(content.inputs(), nodes, flow.inputs()), place(content.outputs(), nodes, flow.outputs())).toList();
	}

	private Stream<FramePortFigure> place(List<FramePort> ports, Map<String, NodeFigure> nodes, Side side) {
		Map<FramePort, Point> places = places(ports, nodes, side);
		return ports.stream().map(port -> figure(port, side, places.get(port), nodes));
	}

	private Map<FramePort, Point> places(List<FramePort> ports, Map<String, NodeFigure> nodes, Side side) {
		boolean column = side.isHorizontal();
		int start = column ? frame.y() + FrameContent.TITLE_HEIGHT + FrameContent.PORT_DISTANCE : frame.x() + FrameContent.PAD;
		int end = column ? frame.bottom() - FrameContent.PAD : frame.right();
		int needed = ports.stream().mapToInt(port -> extent(port, column)).sum();
		List<FramePort> sorted = ports.stream().sorted(Comparator.comparingInt(port -> wish(port, nodes, column).orElse(end))).toList();
		Map<FramePort, Point> places = new HashMap<>();
		int next = start;
		for (FramePort port : sorted) {
			int latest = Math.max(next, end - needed);
			int at = Math.min(latest, Math.max(next, wish(port, nodes, column).orElse(next)));
			places.put(port, column ? new Point(side == Side.LEFT ? frame.x() : frame.right(), at)
					: new Point(at, side == Side.TOP ? frame.y() + FrameContent.TITLE_HEIGHT + FrameContent.PORT_HALF : frame.bottom()));
			next = at + extent(port, column);
			needed -= extent(port, column);
		}
		return places;
	}

	/** Room a port takes along its side. */
	private static int extent(FramePort port, boolean column) {
		return column ? FrameContent.PORT_DISTANCE : (int) Math.ceil(port.label().role().width(port.label().text())) + 2 * FrameContent.PAD;
	}

	/** Where the line to the first node would be straight. */
	private static OptionalInt wish(FramePort port, Map<String, NodeFigure> nodes, boolean column) {
		return port.nodes().stream().filter(nodes::containsKey).map(id -> nodes.get(id).box())
				.mapToInt(box -> column ? box.y() + box.height() / 2 : box.x() + box.width() / 2).findFirst();
	}

	private FramePortFigure figure(FramePort port, Side side, Point at, Map<String, NodeFigure> nodes) {
		List<List<Point>> links = port.nodes().stream().filter(nodes::containsKey).map(id -> link(side, at, nodes.get(id).box())).toList();
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

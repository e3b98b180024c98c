package org.genwright.diagram.box;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.Side;

/** Finds places for the ports of a frame beside the nodes that stand for them, as far as the ports do not touch. */
public final class FramePortPlaces {

	private final FrameContent content;
	private final Box frame;
	private final Flow flow;
	private final Map<String, Box> nodes;

	/**
	 * Prepares the places.
	 *
	 * @param content what the frame shows
	 * @param frame   the frame
	 * @param flow    decides the sides
	 * @param nodes   by id, where the nodes are, in the coordinates of the frame
	 */
	public FramePortPlaces(FrameContent content, Box frame, Flow flow, Map<String, Box> nodes) {
		this.content = content;
		this.frame = frame;
		this.flow = flow;
		this.nodes = Map.copyOf(nodes);
	}

	/** Returns the places of the inputs, by port id. */
	public Map<String, Point> inputs() {
		return places(content.inputs(), flow.inputs());
	}

	/** Returns the places of the outputs, by port id. */
	public Map<String, Point> outputs() {
		return places(content.outputs(), flow.outputs());
	}

	private Map<String, Point> places(List<FramePort> ports, Side side) {
		boolean column = side.isHorizontal();
		int start = column ? frame.y() + FrameContent.TITLE_HEIGHT + FrameContent.PORT_DISTANCE : frame.x() + FrameContent.PAD;
		int end = column ? frame.bottom() - FrameContent.PAD : frame.right();
		int needed = ports.stream().mapToInt(port -> extent(port, column)).sum();
		List<FramePort> sorted = ports.stream().sorted(Comparator.comparingInt(port -> wish(port, column).orElse(end))).toList();
		Map<String, Point> places = new HashMap<>();
		int next = start;
		for (FramePort port : sorted) {
			int latest = Math.max(next, end - needed);
			int at = Math.min(latest, Math.max(next, wish(port, column).orElse(next)));
			places.put(port.id(), column ? new Point(side == Side.LEFT ? frame.x() : frame.right(), at)
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
	private OptionalInt wish(FramePort port, boolean column) {
		return port.nodes().stream().filter(nodes::containsKey).map(nodes::get)
				.mapToInt(box -> column ? box.y() + box.height() / 2 : box.x() + box.width() / 2).findFirst();
	}
}

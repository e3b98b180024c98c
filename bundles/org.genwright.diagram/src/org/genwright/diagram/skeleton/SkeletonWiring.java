package org.genwright.diagram.skeleton;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.skeleton.Anchor;
import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.RouteEnd;
import org.genwright.diagram.geometry.Side;

/** Finds the places where arrows may leave and enter elements and the frames of networks. */
public final class SkeletonWiring {

	private static final int ACROSS = 30;
	private static final int AGAINST = 260;

	private final Map<String, Box> shapes;
	private final Map<String, SkeletonShape> kinds;
	private final List<SkeletonFrame> frames;
	private final Flow flow;

	/**
	 * Creates a wiring.
	 *
	 * @param shapes where the elements are, by id
	 * @param kinds  the shapes of the elements, by id
	 * @param frames the frames
	 * @param flow   the direction in which data flow
	 */
	public SkeletonWiring(Map<String, Box> shapes, Map<String, SkeletonShape> kinds, List<SkeletonFrame> frames, Flow flow) {
		this.shapes = Map.copyOf(shapes);
		this.kinds = Map.copyOf(kinds);
		this.frames = List.copyOf(frames);
		this.flow = flow;
	}

	/** Returns where arrows leave an anchor: for each element or network meant, the places that it offers; none if it is not there. */
	public List<List<RouteEnd>> exits(Anchor anchor) {
		return ends(anchor, flow.outputs());
	}

	/** Returns where arrows enter an anchor, likewise. */
	public List<List<RouteEnd>> entries(Anchor anchor) {
		return ends(anchor, flow.inputs());
	}

	private List<List<RouteEnd>> ends(Anchor anchor, Side wanted) {
		return switch (anchor) {
			case Anchor.Element(String id) -> Optional.ofNullable(shapes.get(id)).map(box -> element(box, kinds.get(id), wanted)).stream().toList();
			case Anchor.NetworkPort(String role, String port) -> playing(role).map(frame -> port(frame, port, wanted)).toList();
			case Anchor.WholeNetwork(String role) -> playing(role).map(frame -> sides(frame.box(), wanted).toList()).toList();
		};
	}

	private Stream<SkeletonFrame> playing(String role) {
		return frames.stream().filter(frame -> frame.role().equals(role));
	}

	/** The side where a name stands beside the shape is left out. */
	private List<RouteEnd> element(Box box, SkeletonShape shape, Side wanted) {
		Side name = flow == Flow.RIGHT ? Side.BOTTOM : Side.RIGHT;
		return sides(box, wanted).filter(end -> shape.holdsName() || end.side() != name).toList();
	}

	private static Stream<RouteEnd> sides(Box box, Side wanted) {
		return Stream.of(Side.values()).map(side -> new RouteEnd(side.on(box, (side.isHorizontal() ? box.height() : box.width()) / 2), side,
				side == wanted ? 0 : side.isHorizontal() == wanted.isHorizontal() ? AGAINST : ACROSS));
	}

	private List<RouteEnd> port(SkeletonFrame frame, String port, Side side) {
		Point at = (side == flow.outputs() ? frame.outputs() : frame.inputs()).get(port);
		if (at == null) {
			return sides(frame.box(), side).toList();
		}
		Point end = switch (side) {
			case LEFT -> new Point(frame.box().x() - FrameContent.PORT_HALF, at.y());
			case RIGHT -> new Point(frame.box().right() + FrameContent.PORT_HALF, at.y());
			case TOP -> new Point(at.x(), frame.box().y());
			case BOTTOM -> new Point(at.x(), frame.box().bottom() + FrameContent.PORT_HALF);
		};
		return List.of(new RouteEnd(end, side, 0));
	}
}

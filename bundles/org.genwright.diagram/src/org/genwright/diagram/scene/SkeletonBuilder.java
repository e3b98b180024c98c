package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.network.Role;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.ObstacleRouter;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.RouteEnd;
import org.genwright.diagram.layout.SkeletonLayout;
import org.genwright.diagram.skeleton.SkeletonBox;
import org.genwright.diagram.skeleton.SkeletonFrame;
import org.genwright.diagram.skeleton.SkeletonWiring;
import org.genwright.diagram.text.TextLine;

/** Draws the skeleton beside the frames. */
final class SkeletonBuilder {

	private final Skeleton skeleton;
	private final Flow flow;
	private final List<SkeletonFrame> frames;

	SkeletonBuilder(Skeleton skeleton, Flow flow, List<FrameFigure> frames) {
		this.skeleton = skeleton;
		this.flow = flow;
		this.frames = frames.stream().map(frame -> seen(frame, flow)).toList();
	}

	private static SkeletonFrame seen(FrameFigure frame, Flow flow) {
		return new SkeletonFrame(frame.network(), frame.role().map(Role::id).orElse(""), frame.box(),
				ports(frame.ports().stream().filter(port -> port.side() == flow.inputs())),
				ports(frame.ports().stream().filter(port -> port.side() == flow.outputs())));
	}

	private static Map<String, Point> ports(Stream<FramePortFigure> ports) {
		return ports.collect(Collectors.toMap(port -> port.port().id(), FramePortFigure::at));
	}

	/** @param saved places of elements by id */
	SkeletonFigures build(Map<String, Point> saved) {
		if (skeleton.elements().isEmpty()) {
			return SkeletonFigures.NONE;
		}
		SkeletonLayout layout = new SkeletonLayout(skeleton, flow);
		Map<String, Point> places = layout.places(frames, saved);
		List<SkeletonFigure> elements = layout.boxes().values().stream().map(box -> figure(box, places.get(box.element().id()))).toList();
		return new SkeletonFigures(elements, arrows(elements));
	}

	private static SkeletonFigure figure(SkeletonBox box, Point at) {
		return new SkeletonFigure(box.element(), box.shape(), box.at(at), box.texts().stream().map(text -> text.moved(at.x(), at.y())).toList());
	}

	/** One arrow between two anchors. */
	private record Wire(SkeletonArrow arrow, List<RouteEnd> from, List<RouteEnd> to) {

		/** Distance of the nearest ends, for the shortest arrows choose first. */
		int distance() {
			return from.stream().flatMapToInt(a -> to.stream().mapToInt(b -> Math.abs(a.at().x() - b.at().x()) + Math.abs(a.at().y() - b.at().y())))
					.min().orElse(0);
		}
	}

	private List<SkeletonLine> arrows(List<SkeletonFigure> elements) {
		SkeletonWiring wiring = new SkeletonWiring(elements.stream().collect(Collectors.toMap(figure -> figure.element().id(), SkeletonFigure::box)),
				elements.stream().collect(Collectors.toMap(figure -> figure.element().id(), SkeletonFigure::shape)), frames, flow);
		List<Wire> wires = new ArrayList<>();
		for (SkeletonArrow arrow : skeleton.arrows()) {
			wiring.exits(arrow.from()).forEach(from -> wiring.entries(arrow.to()).forEach(to -> wires.add(new Wire(arrow, from, to))));
		}
		List<Box> boxes = Stream.concat(frames.stream().map(SkeletonFrame::box), elements.stream().map(SkeletonFigure::box)).toList();
		List<Box> texts = elements.stream().filter(figure -> !figure.shape().holdsName()).flatMap(figure -> figure.texts().stream())
				.map(TextLine::cover).toList();
		ObstacleRouter router = new ObstacleRouter(boxes, texts,
				wires.stream().flatMap(wire -> Stream.concat(wire.from().stream(), wire.to().stream())).toList());
		Map<Wire, List<Point>> lines = new LinkedHashMap<>();
		wires.stream().sorted(Comparator.comparingInt(Wire::distance)).forEach(wire -> lines.put(wire, router.route(wire.from(), wire.to())));
		return wires.stream().map(wire -> new SkeletonLine(wire.arrow(), lines.get(wire))).toList();
	}
}

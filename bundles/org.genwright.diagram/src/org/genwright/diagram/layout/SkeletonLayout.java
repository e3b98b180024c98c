package org.genwright.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.geometry.RouteEnd;
import org.genwright.diagram.skeleton.SkeletonBox;
import org.genwright.diagram.skeleton.SkeletonFrame;
import org.genwright.diagram.skeleton.SkeletonShape;
import org.genwright.diagram.skeleton.SkeletonWiring;

/**
 * Places for the elements of a skeleton. Without frames they are laid out as a graph. Beside frames that stay, each stands
 * near what it is wired with, where there is room. Equal skeletons and frames give equal places.
 */
public final class SkeletonLayout {

	private static final int DISTANCE = 24;
	private static final int ARROW = 44;

	private final Skeleton skeleton;
	private final Flow flow;
	private final Map<String, SkeletonBox> boxes = new LinkedHashMap<>();

	/** Prepares the layout of a skeleton. */
	public SkeletonLayout(Skeleton skeleton, Flow flow) {
		this.skeleton = skeleton;
		this.flow = flow;
		skeleton.elements().forEach(element -> boxes.put(element.id(), SkeletonBox.of(element, flow)));
	}

	/** Returns the boxes of the elements by id, in their order. */
	public Map<String, SkeletonBox> boxes() {
		return Collections.unmodifiableMap(boxes);
	}

	/**
	 * Returns a place for every element, frames staying where they are.
	 *
	 * @param frames the frames
	 * @param saved  places that are given, by element id; others are ignored
	 */
	public Map<String, Point> places(List<SkeletonFrame> frames, Map<String, Point> saved) {
		Map<String, Point> places = new LinkedHashMap<>();
		boxes.keySet().stream().filter(saved::containsKey).forEach(id -> places.put(id, saved.get(id)));
		if (places.size() < boxes.size()) {
			FreePlaces room = new FreePlaces(Stream.concat(frames.stream().map(SkeletonFrame::box),
					places.entrySet().stream().map(entry -> extent(entry.getKey(), entry.getValue()))).toList(), DISTANCE);
			if (frames.isEmpty()) {
				alone().forEach((id, place) -> places.computeIfAbsent(id, missing -> shape(id, room.take(extent(id, place)))));
			} else {
				beside(frames, room, places);
			}
		}
		return places;
	}

	/** Returns places for all elements and frames, laid out together. */
	SkeletonArrangement together(List<SkeletonFrame> frames, BooleanSupplier cancelled) {
		return new SkeletonGraph(boxes, skeleton.arrows(), frames, flow).arrange(cancelled);
	}

	private Map<String, Point> alone() {
		return together(List.of(), () -> false).elements();
	}

	private Box extent(String id, Point corner) {
		return boxes.get(id).extent().moved(corner.x(), corner.y());
	}

	private Point shape(String id, Box extent) {
		return extent.origin().plus(-boxes.get(id).extent().x(), -boxes.get(id).extent().y());
	}

	/** Places first what is wired with something that stands already. */
	private void beside(List<SkeletonFrame> frames, FreePlaces room, Map<String, Point> places) {
		List<SkeletonElement> missing = new ArrayList<>(skeleton.elements().stream().filter(element -> !places.containsKey(element.id())).toList());
		while (!missing.isEmpty()) {
			SkeletonElement next = missing.stream().filter(element -> !wishes(element.id(), frames, places).isEmpty()).findFirst()
					.orElse(missing.getFirst());
			missing.remove(next);
			Point wanted = mean(wishes(next.id(), frames, places));
			places.put(next.id(), shape(next.id(), room.take(extent(next.id(), wanted))));
		}
	}

	/**
	 * Corners from which arrows to ports that stand already would be short and straight; else that from the last element in
	 * the data flow before it; else those to elements behind it.
	 */
	private List<Point> wishes(String id, List<SkeletonFrame> frames, Map<String, Point> places) {
		SkeletonWiring wiring = wiring(frames, places);
		List<Point> ports = new ArrayList<>();
		List<Point> behind = new ArrayList<>();
		Map<String, Point> before = new HashMap<>();
		for (SkeletonArrow arrow : skeleton.arrows()) {
			if (arrow.to().equals(new Anchor.Element(id))) {
				for (List<RouteEnd> ends : wiring.exits(arrow.from())) {
					Point corner = corner(id, ends.getFirst(), ends, 1);
					if (arrow.from() instanceof Anchor.Element(String source)) {
						before.put(source, corner);
					} else {
						ports.add(corner);
					}
				}
			}
			if (arrow.from().equals(new Anchor.Element(id))) {
				wiring.entries(arrow.to()).forEach(ends -> (isElement(arrow.to()) ? behind : ports).add(corner(id, ends.getFirst(), ends, -1)));
			}
		}
		List<Point> last = skeleton.elements().reversed().stream().map(element -> before.get(element.id())).filter(Objects::nonNull).limit(1).toList();
		return !ports.isEmpty() ? ports : last.isEmpty() ? behind : last;
	}

	private static boolean isElement(Anchor anchor) {
		return anchor instanceof Anchor.Element;
	}

	private Point corner(String id, RouteEnd any, List<RouteEnd> ends, int direction) {
		Point at = ends.stream().filter(end -> end.cost() == 0).findFirst().orElse(any).at();
		SkeletonBox box = boxes.get(id);
		boolean right = flow == Flow.RIGHT;
		int along = direction * (ARROW + (right ? box.width() : box.height()) / 2);
		return at.plus((right ? along : 0) - box.width() / 2, (right ? 0 : along) - box.height() / 2);
	}

	private SkeletonWiring wiring(List<SkeletonFrame> frames, Map<String, Point> places) {
		Map<String, Box> shapes = new LinkedHashMap<>();
		Map<String, SkeletonShape> kinds = new LinkedHashMap<>();
		places.forEach((id, place) -> {
			shapes.put(id, boxes.get(id).at(place));
			kinds.put(id, boxes.get(id).shape());
		});
		return new SkeletonWiring(shapes, kinds, frames, flow);
	}

	private static Point mean(List<Point> points) {
		if (points.isEmpty()) {
			return new Point(0, 0);
		}
		return new Point(points.stream().mapToInt(Point::x).sum() / points.size(), points.stream().mapToInt(Point::y).sum() / points.size());
	}
}

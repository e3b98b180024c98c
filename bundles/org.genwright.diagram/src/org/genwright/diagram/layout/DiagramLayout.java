package org.genwright.diagram.layout;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.FramePortPlaces;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.box.NetworkBoxes;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.NetworkPlacement;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.skeleton.SkeletonFrame;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Automatic layout of a model's diagram, in the direction that the model asks for. Equal models give equal layouts.
 * Pinned nodes stay where they are in their frame, and so does the frame of a network with pinned nodes.
 */
public final class DiagramLayout {

	private final Architecture architecture;
	private final Flow flow;
	private final SkeletonLayout skeleton;
	private final Map<String, NetworkBoxes> boxes = new LinkedHashMap<>();

	/**
	 * Prepares the layout of a model, which must not change meanwhile.
	 *
	 * @param known what is known of the model; decides the sizes of the boxes
	 */
	public DiagramLayout(Architecture architecture, ModelFigures known) {
		this.architecture = architecture;
		this.flow = Flow.of(architecture.getLayoutDirection());
		this.skeleton = new SkeletonLayout(known.skeleton(), flow);
		BoxBuilder builder = new BoxBuilder(known, flow);
		architecture.getNetworks().forEach(network -> boxes.put(network.getId(), builder.boxes(network)));
	}

	/** Returns where everything would stand, starting from where the model says it is. */
	public Placement layout(LayoutScope scope) {
		return layout(scope, () -> false);
	}

	/**
	 * Returns where everything would stand, unless it is cancelled.
	 *
	 * @param cancelled asked now and then
	 * @throws CancellationException soon after {@code cancelled} says so
	 */
	public Placement layout(LayoutScope scope, BooleanSupplier cancelled) {
		Placement current = Placement.of(architecture);
		return switch (scope) {
			case LayoutScope.All() -> all(current, cancelled);
			case LayoutScope.OneNetwork(String id) -> one(current, id, cancelled);
			case LayoutScope.Selection(Set<String> nodes) -> selection(current, nodes, cancelled);
		};
	}

	private Placement all(Placement current, BooleanSupplier cancelled) {
		Placement laidOut = current;
		Map<String, Box> movable = new LinkedHashMap<>();
		Map<String, Box> fixed = new LinkedHashMap<>();
		for (Network network : architecture.getNetworks()) {
			NetworkPlacement placed = contents(network, current, cancelled);
			laidOut = laidOut.with(network.getId(), placed);
			(pinned(network).isEmpty() ? movable : fixed).put(network.getId(), frame(network.getId(), placed));
		}
		if (fixed.isEmpty() && !skeleton.boxes().isEmpty()) {
			SkeletonArrangement together = skeleton.together(frames(laidOut), cancelled);
			return moved(laidOut, together.frames()).withSkeleton(together.elements());
		}
		Placement shelved = moved(laidOut, FrameShelves.places(movable, fixed.values()));
		return shelved.withSkeleton(skeleton.places(frames(shelved), Map.of()));
	}

	private List<SkeletonFrame> frames(Placement placement) {
		return architecture.getNetworks().stream().map(network -> {
			NetworkPlacement placed = placement.networks().get(network.getId());
			NetworkBoxes contents = boxes.get(network.getId());
			Map<String, Box> nodes = new LinkedHashMap<>();
			contents.contents(placed).forEach((id, box) -> nodes.put(id, box.moved(placed.frame().x(), placed.frame().y())));
			Box frame = contents.frameBox(placed, flow);
			FramePortPlaces ports = new FramePortPlaces(contents.frame(), frame, flow, nodes);
			return new SkeletonFrame(network.getId(), Optional.ofNullable(network.getRole()).orElse(""), frame, ports.inputs(), ports.outputs());
		}).toList();
	}

	/** Elements with a saved place that a frame covers now stand where there is room. */
	private Placement cleared(Placement placement) {
		List<SkeletonFrame> frames = frames(placement);
		Map<String, Point> kept = new LinkedHashMap<>(placement.skeleton());
		skeleton.boxes().forEach((id, box) -> kept.computeIfPresent(id, (key, place) -> frames.stream()
				.anyMatch(frame -> frame.box().intersects(box.extent().moved(place.x(), place.y()))) ? null : place));
		Map<String, Point> places = skeleton.places(frames, kept);
		Map<String, Point> cleared = new LinkedHashMap<>(placement.skeleton());
		cleared.replaceAll((id, place) -> places.getOrDefault(id, place));
		return placement.withSkeleton(cleared);
	}

	private Placement one(Placement current, String id, BooleanSupplier cancelled) {
		Network network = architecture.getNetworks().stream().filter(candidate -> id.equals(candidate.getId())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("Layout: expected the id of a network, found '" + id + "'."));
		return cleared(withRoom(current.with(id, contents(network, current, cancelled)), id));
	}

	private Placement selection(Placement current, Set<String> nodes, BooleanSupplier cancelled) {
		Placement laidOut = current;
		for (Network network : architecture.getNetworks()) {
			Set<String> moves = network.getNodes().stream().map(Node::getId).filter(nodes::contains).collect(Collectors.toCollection(HashSet::new));
			moves.removeAll(pinned(network));
			if (!moves.isEmpty()) {
				NetworkPlacement placed = layout(network, current, cancelled).selected(moves);
				laidOut = withRoom(laidOut.with(network.getId(), placed), network.getId());
			}
		}
		return cleared(laidOut);
	}

	private NetworkPlacement contents(Network network, Placement current, BooleanSupplier cancelled) {
		Set<String> pinned = pinned(network);
		NetworkLayout layout = layout(network, current, cancelled);
		return pinned.isEmpty() ? layout.all() : layout.around(pinned);
	}

	private NetworkLayout layout(Network network, Placement current, BooleanSupplier cancelled) {
		return new NetworkLayout(network, boxes.get(network.getId()), flow, current.networks().get(network.getId()), cancelled);
	}

	private static Set<String> pinned(Network network) {
		return network.getNodes().stream().filter(Node::isPinned).map(Node::getId).collect(Collectors.toSet());
	}

	private Box frame(String id, NetworkPlacement placement) {
		return boxes.get(id).frameBox(placement, flow);
	}

	/** Moves the frames that are in the way of one. */
	private Placement withRoom(Placement placement, String id) {
		Map<String, Box> others = new LinkedHashMap<>();
		placement.networks().forEach((other, placed) -> {
			if (!other.equals(id)) {
				others.put(other, frame(other, placed));
			}
		});
		return moved(placement, FrameShelves.makeRoom(others, frame(id, placement.networks().get(id))));
	}

	/** Moves frames so that their boxes have given corners. */
	private Placement moved(Placement placement, Map<String, Point> corners) {
		Placement moved = placement;
		for (Map.Entry<String, Point> corner : corners.entrySet()) {
			NetworkPlacement placed = placement.networks().get(corner.getKey());
			Box box = frame(corner.getKey(), placed);
			Point origin = placed.frame().origin().plus(corner.getValue().x() - box.x(), corner.getValue().y() - box.y());
			moved = moved.with(corner.getKey(), placed.at(origin));
		}
		return moved;
	}
}

package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.genwright.core.skeleton.Skeleton;
import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.box.NetworkBoxes;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.NetworkPlacement;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.Point;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;

/**
 * Draws a model again and again, each time only what has changed: the scene is equal to {@link DiagramScene#of}, and the
 * figures of networks that are drawn as before are the same objects as before. For one viewer; not for several threads.
 */
public final class SceneCache {

	private final Map<String, Drawn> networks = new HashMap<>();
	private Optional<DrawnSkeleton> skeleton = Optional.empty();

	/** A network as it was drawn last. */
	private record Drawn(NetworkState state, NetworkBoxes boxes, NetworkPlacement placement, FrameFigure figure) {
	}

	/** The skeleton as it was drawn last. */
	private record DrawnSkeleton(Skeleton skeleton, Flow flow, List<FrameFigure> frames, Map<String, Point> saved, SkeletonFigures figures) {

		/** Tells whether what the skeleton is wired with stands as before. */
		boolean fits(Skeleton other, Flow otherFlow, List<FrameFigure> otherFrames, Map<String, Point> otherSaved) {
			return skeleton.equals(other) && flow == otherFlow && saved.equals(otherSaved) && frames.size() == otherFrames.size()
					&& IntStream.range(0, frames.size()).allMatch(i -> sameOutside(frames.get(i), otherFrames.get(i)));
		}

		private static boolean sameOutside(FrameFigure a, FrameFigure b) {
			return a == b || a.network().equals(b.network()) && a.role().equals(b.role()) && a.box().equals(b.box()) && ports(a).equals(ports(b));
		}

		private static List<Object> ports(FrameFigure frame) {
			return frame.ports().stream().<Object>map(port -> List.of(port.port().id(), port.side(), port.at())).toList();
		}
	}

	/**
	 * Draws a model.
	 *
	 * @param known     what is known of the model
	 * @param placement where its parts stand; must have every network, node and connection
	 */
	public DiagramScene scene(Architecture architecture, ModelFigures known, Placement placement) {
		Flow flow = Flow.of(architecture.getLayoutDirection());
		BoxBuilder builder = new BoxBuilder(known, flow);
		List<FrameFigure> frames = new ArrayList<>();
		Map<String, Drawn> drawn = new HashMap<>();
		for (Network network : architecture.getNetworks()) {
			Drawn now = drawn(network, known, placement.networks().get(network.getId()), flow, builder);
			drawn.put(network.getId(), now);
			frames.add(now.figure());
		}
		networks.clear();
		networks.putAll(drawn);
		return new SceneBuilder(architecture, known, placement).scene(frames, skeleton(known.skeleton(), flow, frames, placement.skeleton()));
	}

	private Drawn drawn(Network network, ModelFigures known, NetworkPlacement placement, Flow flow, BoxBuilder builder) {
		NetworkState state = NetworkState.of(network, known, flow);
		Drawn before = networks.get(network.getId());
		boolean sameContent = before != null && before.state().equals(state);
		if (sameContent && before.placement().equals(placement)) {
			return before;
		}
		NetworkBoxes boxes = sameContent ? before.boxes() : builder.boxes(network);
		return new Drawn(state, boxes, placement, new FrameBuilder(network, boxes, placement, flow).build(known));
	}

	private SkeletonFigures skeleton(Skeleton wanted, Flow flow, List<FrameFigure> frames, Map<String, Point> saved) {
		if (skeleton.filter(before -> before.fits(wanted, flow, frames, saved)).isEmpty()) {
			skeleton = Optional.of(new DrawnSkeleton(wanted, flow, List.copyOf(frames), saved, new SkeletonBuilder(wanted, flow, frames).build(saved)));
		}
		return skeleton.orElseThrow().figures();
	}
}

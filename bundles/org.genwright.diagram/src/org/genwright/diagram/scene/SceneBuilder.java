package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.genwright.core.network.NetworkFigures;
import org.genwright.diagram.box.BoxBuilder;
import org.genwright.diagram.box.CompactNumber;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;

/** Draws a model: title and frames. */
final class SceneBuilder {

	private static final int MARGIN = 24;
	private static final int TITLE_GAP = 22;
	private static final int MAX_TITLE_WIDTH = 900;

	private final Architecture architecture;
	private final ModelFigures known;
	private final Placement placement;

	SceneBuilder(Architecture architecture, ModelFigures known, Placement placement) {
		this.architecture = architecture;
		this.known = known;
		this.placement = placement;
	}

	DiagramScene build() {
		Flow flow = Flow.of(architecture.getLayoutDirection());
		BoxBuilder builder = new BoxBuilder(known, flow);
		List<FrameFigure> frames = new ArrayList<>();
		for (Network network : architecture.getNetworks()) {
			frames.add(new FrameBuilder(network, builder.boxes(network), placement.networks().get(network.getId()), flow).build(known));
		}
		return scene(frames, new SkeletonBuilder(known.skeleton(), flow, frames).build(placement.skeleton()));
	}

	/** Puts drawn parts together. */
	DiagramScene scene(List<FrameFigure> frames, SkeletonFigures skeleton) {
		Box contents = Box.around(Stream.concat(frames.stream().flatMap(FrameFigure::extents), skeleton.extents()).toList())
				.orElse(new Box(0, 0, 0, 0));
		List<TextLine> title = title(contents);
		Box texts = title.stream().map(TextLine::cover).reduce(contents, Box::union);
		return new DiagramScene(texts.grown(MARGIN), title, frames, skeleton);
	}

	private List<TextLine> title(Box contents) {
		double baseline = contents.y() - TITLE_GAP;
		return List.of(
				TextLine.fitted(TextRole.TITLE, Optional.ofNullable(architecture.getName()).orElse(""), contents.x(),
						baseline - TextRole.TITLE.lineHeight(), MAX_TITLE_WIDTH),
				TextLine.fitted(TextRole.SUBTITLE, subtitle(), contents.x(), baseline, MAX_TITLE_WIDTH));
	}

	private String subtitle() {
		List<String> parts = new ArrayList<>();
		Optional.ofNullable(architecture.getFamily()).ifPresent(parts::add);
		Optional.ofNullable(architecture.getDataset()).map(dataset -> dataset.getSource()).ifPresent(source -> parts.add("data " + source));
		Optional.ofNullable(architecture.getDataShape()).ifPresent(shape -> parts.add(shape.replace("x", "×")));
		long parameters = known.networks().values().stream().mapToLong(NetworkFigures::parameters).sum();
		parts.add(architecture.getNetworks().isEmpty() ? "no networks" : CompactNumber.of(parameters) + " parameters");
		return String.join(" · ", parts);
	}
}

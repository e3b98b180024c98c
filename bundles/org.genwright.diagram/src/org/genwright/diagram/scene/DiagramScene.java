package org.genwright.diagram.scene;

import java.util.List;
import java.util.stream.Stream;

import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.geometry.Placement;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.text.TextLine;
import org.genwright.model.architecture.Architecture;

/**
 * A diagram of a model.
 *
 * @param bounds   around everything, with a margin
 * @param title    name and kind of the model, above the frames
 * @param frames   the networks, in the order of the file; none for a family without networks
 * @param skeleton how the family wires data, random variables and networks
 */
public record DiagramScene(Box bounds, List<TextLine> title, List<FrameFigure> frames, SkeletonFigures skeleton) {

	/** Copies the lists. */
	public DiagramScene {
		title = List.copyOf(title);
		frames = List.copyOf(frames);
	}

	/**
	 * Draws a model. A pure function of its arguments.
	 *
	 * @param known     what is known of the model
	 * @param placement where its parts stand; must have every network, node and connection
	 */
	public static DiagramScene of(Architecture architecture, ModelFigures known, Placement placement) {
		return new SceneBuilder(architecture, known, placement).build();
	}

	/** Returns all nodes. */
	public Stream<NodeFigure> nodes() {
		return frames.stream().flatMap(frame -> frame.nodes().stream());
	}

	/** Returns all connections. */
	public Stream<ConnectionFigure> connections() {
		return frames.stream().flatMap(frame -> frame.connections().stream());
	}

	/** Returns all texts. */
	public Stream<TextLine> texts() {
		return Stream.of(title.stream(), frames.stream().flatMap(FrameFigure::allTexts), skeleton.texts()).flatMap(texts -> texts);
	}

	/** Returns the box around a line. */
	static Box around(List<Point> line) {
		return Box.around(OrthogonalRouter.pieces(line)).orElseThrow();
	}
}

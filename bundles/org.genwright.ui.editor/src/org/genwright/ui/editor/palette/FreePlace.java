package org.genwright.ui.editor.palette;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.diagram.box.FrameContent;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.ui.editor.layout.Grid;

/** Finds room for a new node in a frame, so that nothing must move. */
final class FreePlace {

	/** Room between a node and the next in the direction of the flow. */
	static final int AHEAD = 6 * Grid.STEP;

	private static final int MARGIN = Grid.STEP;

	private final List<Box> nodes;
	private final List<Box> frames;
	private final Box frame;
	private final Flow flow;

	/**
	 * @param frame  where the node goes
	 * @param frames all frames of the diagram
	 */
	FreePlace(FrameFigure frame, List<FrameFigure> frames, Flow flow) {
		this.nodes = frame.nodes().stream().map(NodeFigure::box).toList();
		this.frames = frames.stream().filter(other -> other != frame).map(FrameFigure::box).toList();
		this.frame = frame.box();
		this.flow = flow;
	}

	/**
	 * Returns the place for a node that is to follow another: ahead of it or beside that place; where the frame would grow
	 * into the next frame, in a new row, else inside the frame or ahead of all that is in it.
	 *
	 * @param size  what is placed
	 * @param after the node it follows
	 * @param shift how far the place directly ahead lies across the flow, so that the connection is straight
	 */
	Point after(Box size, Box after, int shift) {
		Point ahead = flow == Flow.RIGHT ? new Point(Grid.up(after.right() + AHEAD), after.y() + shift)
				: new Point(after.x() + shift, Grid.up(after.bottom() + AHEAD));
		Point row = flow == Flow.RIGHT ? new Point(Grid.snap(after.x()), Grid.up(frame.bottom()))
				: new Point(Grid.up(frame.right()), Grid.snap(after.y()));
		return Stream.of(ahead, row).map(start -> beside(size.at(start))).filter(place -> !crowds(size.at(place))).findFirst()
				.orElseGet(() -> inside(size.at(ahead)).orElseGet(() -> beside(size.at(ahead))));
	}

	/** Returns the place for a node that is wanted somewhere: there, else where its frame does not grow into another. */
	Point near(Box wanted) {
		Point beside = beside(wanted);
		return crowds(wanted.at(beside)) ? inside(wanted).orElse(beside) : beside;
	}

	/** Returns a free place in the frame that is as little ahead of the wanted one as possible, or next to all nodes. */
	private Optional<Point> inside(Box wanted) {
		Box contents = Box.around(nodes).orElse(wanted);
		boolean right = flow == Flow.RIGHT;
		int columns = Math.max(0, right ? contents.right() + AHEAD - wanted.x() : contents.bottom() + AHEAD - wanted.y()) / Grid.STEP + 1;
		int rows = Math.max(contents.width(), contents.height()) / Grid.STEP + 1;
		Box lane = right ? new Box(wanted.x(), contents.y(), columns * Grid.STEP + wanted.width(), Math.max(contents.height(), wanted.height()))
				: new Box(contents.x(), wanted.y(), Math.max(contents.width(), wanted.width()), columns * Grid.STEP + wanted.height());
		return IntStream.range(0, columns).boxed().flatMap(ahead -> IntStream.range(0, 2 * rows).map(k -> k % 2 == 0 ? -k / 2 : k / 2 + 1)
				.mapToObj(across -> right ? wanted.moved(ahead * Grid.STEP, across * Grid.STEP) : wanted.moved(across * Grid.STEP, ahead * Grid.STEP)))
				.filter(lane::contains).filter(this::isFree).filter(box -> !crowds(box)).map(Box::origin).findFirst();
	}

	/** Returns the place nearest to the wanted one, at its side across the flow. */
	Point beside(Box wanted) {
		return IntStream.iterate(0, k -> k + 1).mapToObj(k -> flow == Flow.RIGHT ? wanted.moved(0, k * Grid.STEP) : wanted.moved(k * Grid.STEP, 0))
				.filter(this::isFree).map(Box::origin).findFirst().orElseThrow();
	}

	private boolean isFree(Box box) {
		return nodes.stream().noneMatch(box.grown(MARGIN)::intersects);
	}

	/** Tells whether another frame would cover the node, or the frame would grow into one that it does not touch now. */
	private boolean crowds(Box added) {
		Box needed = added.grown(FrameContent.MARGIN);
		Box grown = frame.union(needed);
		return frames.stream().anyMatch(other -> needed.intersects(other) || grown.intersects(other) && !frame.intersects(other));
	}
}

package org.genwright.ui.editor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformViewport;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.genwright.diagram.difference.Difference;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.ui.editor.figure.ConnectionLine;
import org.genwright.ui.editor.figure.DiagramColours;
import org.genwright.ui.editor.figure.DiagramTitle;
import org.genwright.ui.editor.figure.FrameShape;
import org.genwright.ui.editor.figure.NodeShape;
import org.genwright.ui.editor.figure.SkeletonArrows;
import org.genwright.ui.editor.figure.SkeletonNode;
import org.genwright.ui.editor.figure.Surface;

/** A diagram to look at, with marks on what differs. */
final class CompareCanvas {

	private final FigureCanvas canvas;
	private final ScalableFreeformLayeredPane pane = new ScalableFreeformLayeredPane();
	private final FreeformLayer diagram = new FreeformLayer();
	private final FreeformLayer overlay = new FreeformLayer();
	private final Surface surface = new Surface(pane::getScale);
	private final Runnable colours = this::recolour;
	private final List<DifferenceMark> marks = new ArrayList<>();
	private Box extent = new Box(0, 0, 1, 1);

	CompareCanvas(Composite parent) {
		canvas = new FigureCanvas(parent, SWT.DOUBLE_BUFFERED);
		FreeformViewport viewport = new FreeformViewport();
		pane.add(diagram);
		pane.add(overlay);
		viewport.setContents(pane);
		canvas.setViewport(viewport);
		recolour();
		DiagramColours.current().addListener(colours);
		canvas.addDisposeListener(_ -> DiagramColours.current().removeListener(colours));
	}

	private void recolour() {
		canvas.setBackground(DiagramColours.current().of(DiagramColours.current().palette().canvas()));
		canvas.redraw();
	}

	Control control() {
		return canvas;
	}

	/**
	 * Shows a diagram.
	 *
	 * @param model        the id of the model itself, whose title is marked
	 * @param differenceOf tells what differs about the element of an id
	 */
	void show(DiagramScene scene, String model, Function<String, Optional<Difference>> differenceOf) {
		diagram.removeAll();
		overlay.removeAll();
		marks.clear();
		extent = scene.bounds();
		DiagramTitle title = new DiagramTitle(surface, scene.title());
		diagram.add(title);
		differenceOf.apply(model).ifPresent(difference -> marks.add(DifferenceMark.on(surface, title.box(), difference)));
		scene.frames().forEach(frame -> diagram.add(frame(frame, differenceOf)));
		diagram.add(new SkeletonArrows(surface, scene.skeleton().arrows()));
		scene.skeleton().elements().forEach(element -> diagram.add(new SkeletonNode(surface, element)));
		marks.forEach(overlay::add);
	}

	/** Draws a network without its problems, whose marks would be taken for differences. */
	private IFigure frame(FrameFigure frame, Function<String, Optional<Difference>> differenceOf) {
		FrameShape shape = new FrameShape(surface, new FrameFigure(frame.network(), frame.role(), frame.box(), frame.origin(), frame.titleHeight(),
				frame.texts(), frame.ports(), frame.nodes(), frame.connections(), List.of()));
		differenceOf.apply(frame.network()).ifPresent(difference -> marks.add(DifferenceMark.on(surface, frame.box(), difference)));
		frame.connections().forEach(connection -> {
			shape.connections().add(new ConnectionLine(surface, connection));
			differenceOf.apply(connection.id()).ifPresent(difference -> marks.add(DifferenceMark.along(surface, connection.line(), difference)));
		});
		frame.nodes().forEach(node -> {
			shape.nodes().add(new NodeShape(surface,
					new NodeFigure(node.id(), node.group(), node.box(), node.header(), node.texts(), node.ports(), List.of())));
			differenceOf.apply(node.id()).ifPresent(difference -> marks.add(DifferenceMark.on(surface, node.box(), difference)));
		});
		return shape;
	}

	/** Makes the mark of a difference stand out, and no other. */
	void choose(Difference difference) {
		marks.forEach(mark -> mark.choose(difference));
	}

	/** Returns the place of what differs; empty if this diagram does not have it. */
	Optional<Box> place(Difference difference) {
		return marks.stream().filter(mark -> mark.difference().equals(difference)).findFirst().map(DifferenceMark::box);
	}

	/** Brings a place in sight. */
	void reveal(Box box) {
		double zoom = zoom();
		Rectangle area = canvas.getClientArea();
		canvas.getViewport().validate();
		int x = (int) Math.round(box.x() * zoom) - Math.max(0, (area.width - (int) (box.width() * zoom)) / 2);
		int y = (int) Math.round(box.y() * zoom) - Math.max(0, (area.height - (int) (box.height() * zoom)) / 2);
		canvas.getViewport().setViewLocation(x, y);
	}

	double zoom() {
		return pane.getScale();
	}

	void setZoom(double zoom) {
		pane.setScale(zoom);
	}

	/** Returns the zoom at which the whole diagram is in sight. */
	double fittingZoom() {
		Rectangle area = canvas.getClientArea();
		return Math.min((double) area.width / Math.max(1, extent.width()), (double) area.height / Math.max(1, extent.height()));
	}

	/** Shows the beginning of the diagram. */
	void home() {
		canvas.getViewport().validate();
		canvas.getViewport().setViewLocation((int) Math.round(extent.x() * zoom()), (int) Math.round(extent.y() * zoom()));
	}

	/** Calls the code with the id of the element that is clicked. */
	void onClick(Consumer<String> code) {
		canvas.addListener(SWT.MouseDown, event -> {
			Point place = new Point(event.x, event.y);
			diagram.translateToRelative(place);
			id(diagram.findFigureAt(place)).ifPresent(code);
		});
	}

	private static Optional<String> id(IFigure figure) {
		return switch (figure) {
			case NodeShape node -> Optional.of(node.shown().id());
			case ConnectionLine connection -> Optional.of(connection.shown().id());
			case FrameShape frame -> Optional.of(frame.shown().network());
			case null, default -> Optional.empty();
		};
	}

	/** Calls the code with the factor by which the person turns the wheel with Ctrl held. */
	void onZoom(Consumer<Double> code) {
		canvas.addListener(SWT.MouseVerticalWheel, event -> {
			if ((event.stateMask & SWT.CTRL) != 0) {
				event.doit = false;
				code.accept(event.count > 0 ? 1.2 : 1 / 1.2);
			}
		});
	}
}

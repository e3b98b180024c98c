package org.genwright.ui.editor.outline;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.genwright.diagram.colour.GroupColours;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.colour.Rgb;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Point;
import org.genwright.diagram.scene.DiagramScene;
import org.genwright.diagram.scene.FrameFigure;
import org.genwright.diagram.scene.NodeFigure;
import org.genwright.diagram.scene.SkeletonFigures;
import org.genwright.ui.editor.figure.DiagramColours;

/** Paints a diagram so small that shapes and colours are all that can be told. */
final class OverviewPainter {

	private static final int SHADE = 45;
	private static final int FAINT = 90;
	private static final int OPAQUE = 255;
	private static final int LEAST_BORDERED = 6;

	private final GC gc;
	private final OverviewScale scale;
	private final DiagramColours colours = DiagramColours.current();
	private final Palette palette = colours.palette();

	OverviewPainter(GC gc, OverviewScale scale) {
		this.gc = gc;
		this.scale = scale;
	}

	/** Paints the diagram. */
	void paint(DiagramScene scene) {
		gc.setBackground(colours.of(palette.canvas()));
		gc.fillRectangle(0, 0, scale.width(), scale.height());
		gc.setAntialias(SWT.OFF);
		scene.frames().forEach(this::frame);
		skeleton(scene.skeleton());
	}

	private void frame(FrameFigure frame) {
		fill(palette.frame(), frame.box());
		fill(palette.title(), new Box(frame.box().x(), frame.box().y(), frame.box().width(), frame.titleHeight()));
		border(palette.edge(), frame.box());
		gc.setForeground(colours.of(palette.connection()));
		gc.setAlpha(FAINT);
		frame.connections().forEach(connection -> line(connection.line()));
		gc.setAlpha(OPAQUE);
		frame.nodes().forEach(this::node);
	}

	/** Of a very small node the border would be all that is seen. */
	private void node(NodeFigure node) {
		GroupColours group = palette.of(node.group());
		Rgb edge = node.problems().isEmpty() ? group.border() : palette.problem();
		if (scale.small(node.box()).height < LEAST_BORDERED) {
			fill(edge, node.box());
		} else {
			fill(group.header(), node.box());
			border(edge, node.box());
		}
	}

	private void skeleton(SkeletonFigures skeleton) {
		gc.setForeground(colours.of(palette.skeleton().line()));
		skeleton.arrows().forEach(arrow -> line(arrow.line()));
		skeleton.elements().forEach(element -> {
			fill(palette.skeleton().fill(), element.box());
			border(palette.skeleton().border(), element.box());
		});
	}

	private void fill(Rgb colour, Box box) {
		gc.setBackground(colours.of(colour));
		gc.fillRectangle(scale.small(box));
	}

	private void border(Rgb colour, Box box) {
		Rectangle area = scale.small(box);
		gc.setForeground(colours.of(colour));
		gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
	}

	private void line(List<Point> corners) {
		int[] pixels = new int[2 * corners.size()];
		for (int i = 0; i < corners.size(); i++) {
			pixels[2 * i] = scale.x(corners.get(i).x());
			pixels[2 * i + 1] = scale.y(corners.get(i).y());
		}
		gc.drawPolyline(pixels);
	}

	/** Paints the part of the diagram that is seen on the canvas. */
	void visible(Rectangle area) {
		gc.setBackground(colours.of(colours.marks().selection()));
		gc.setForeground(colours.of(colours.marks().selection()));
		gc.setAlpha(SHADE);
		gc.fillRectangle(area);
		gc.setAlpha(OPAQUE);
		gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
	}
}

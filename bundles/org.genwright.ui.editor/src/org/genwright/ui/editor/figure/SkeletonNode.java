package org.genwright.ui.editor.figure;

import org.genwright.diagram.colour.SkeletonColours;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.scene.SkeletonFigure;
import org.genwright.diagram.skeleton.SkeletonShape;

/** An element of the family's skeleton. */
public final class SkeletonNode extends DiagramPart<SkeletonFigure> {

	private static final int RADIUS = 10;

	/** Creates a figure. */
	public SkeletonNode(Surface surface, SkeletonFigure shown) {
		super(surface, shown);
	}

	@Override
	public Box box() {
		return shown().box();
	}

	@Override
	Box boxOf(SkeletonFigure item) {
		return item.extent();
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return getBounds().contains(x, y) && Brush.rectangle(shown().extent()).contains(x, y);
	}

	@Override
	void paint(Brush brush) {
		SkeletonColours colours = brush.palette().skeleton();
		SkeletonShape shape = shown().shape();
		Box box = box();
		brush.fill(shape == SkeletonShape.DOT ? colours.border() : shape == SkeletonShape.SHADED_CIRCLE ? colours.observed() : colours.fill());
		brush.line(colours.border(), 1);
		if (shape == SkeletonShape.DASHED_CIRCLE) {
			brush.dashed(4, 3);
		}
		switch (shape) {
			case SHADED_CIRCLE, CIRCLE, DASHED_CIRCLE, DOT -> brush.ellipse(box);
			case PILL -> brush.fillBox(box, box.height() / 2).drawBox(box, box.height() / 2);
			case ROUNDED_BOX -> brush.fillBox(box, RADIUS).drawBox(box, RADIUS);
			case DIAMOND, TAG -> brush.polygon(shape.corners(box));
		}
		if (emphasis() != Emphasis.NONE) {
			brush.line(brush.marks().selection(), 2).drawBox(shown().extent().grown(2), RADIUS);
		}
		shown().texts().forEach(brush::text);
	}

}

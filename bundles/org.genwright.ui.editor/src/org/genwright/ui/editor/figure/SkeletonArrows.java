package org.genwright.ui.editor.figure;

import java.util.List;

import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.OrthogonalRouter;
import org.genwright.diagram.scene.SkeletonLine;

/** The arrows of the family's skeleton. They cannot be selected and let the mouse through. */
public final class SkeletonArrows extends DiagramPart<List<SkeletonLine>> {

	/** Creates a figure. */
	public SkeletonArrows(Surface surface, List<SkeletonLine> shown) {
		super(surface, shown);
	}

	@Override
	public Box box() {
		return boxOf(shown());
	}

	@Override
	Box boxOf(List<SkeletonLine> arrows) {
		return Box.around(arrows.stream().flatMap(arrow -> OrthogonalRouter.pieces(arrow.line()).stream()).toList()).orElse(new Box(0, 0, 0, 0));
	}

	@Override
	public boolean containsPoint(int x, int y) {
		return false;
	}

	@Override
	void paint(Brush brush) {
		brush.line(brush.palette().skeleton().line(), 1).dashed(5, 3);
		shown().forEach(arrow -> brush.path(arrow.line()));
		brush.fill(brush.palette().skeleton().line());
		shown().forEach(arrow -> brush.arrow(arrow.line()));
	}
}

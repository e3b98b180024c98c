package org.genwright.ui.editor.canvas;

import java.util.function.DoubleSupplier;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.genwright.ui.editor.figure.DiagramColours;

/** The grid. Where its lines would be too close on the screen, every second, fourth, … is drawn. */
final class GridPane extends FreeformLayer {

	private static final int CLOSEST = 8;

	private final DoubleSupplier scale;

	GridPane(DoubleSupplier scale) {
		this.scale = scale;
		setEnabled(false);
	}

	@Override
	public Rectangle getFreeformExtent() {
		return new Rectangle();
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		int step = CanvasGrid.STEP;
		while (step * scale.getAsDouble() < CLOSEST) {
			step *= 2;
		}
		DiagramColours colours = DiagramColours.current();
		graphics.setForegroundColor(colours.of(colours.marks().grid()));
		graphics.setLineWidth(1);
		Rectangle clip = graphics.getClip(new Rectangle());
		for (int x = Math.floorDiv(clip.x, step) * step; x <= clip.x + clip.width; x += step) {
			graphics.drawLine(x, clip.y, x, clip.y + clip.height);
		}
		for (int y = Math.floorDiv(clip.y, step) * step; y <= clip.y + clip.height; y += step) {
			graphics.drawLine(clip.x, y, clip.x + clip.width, y);
		}
	}
}

package org.genwright.ui.editor.palette;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.genwright.ui.editor.figure.DiagramColours;

/** How the palette shows groups and entries. */
final class PaletteLabels extends ColumnLabelProvider {

	private static final int TOOL_TIP_MILLIS = 30_000;

	private static final Point TOOL_TIP_SHIFT = new Point(16, 16);

	private final DiagramColours colours = DiagramColours.current();
	private final Swatches swatches;

	PaletteLabels(Swatches swatches) {
		this.swatches = swatches;
	}

	@Override
	public String getText(Object element) {
		return element instanceof PaletteEntry entry ? entry.label() : (String) element;
	}

	@Override
	public Image getImage(Object element) {
		return element instanceof PaletteEntry entry ? swatches.apply(entry.layerGroup()) : null;
	}

	@Override
	public Font getFont(Object element) {
		return element instanceof String ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : null;
	}

	@Override
	public String getToolTipText(Object element) {
		return element instanceof PaletteEntry entry ? entry.details() : null;
	}

	@Override
	public Color getToolTipBackgroundColor(Object element) {
		return colours.of(colours.palette().body());
	}

	@Override
	public Color getToolTipForegroundColor(Object element) {
		return colours.of(colours.palette().text());
	}

	@Override
	public Point getToolTipShift(Object element) {
		return TOOL_TIP_SHIFT;
	}

	@Override
	public int getToolTipTimeDisplayed(Object element) {
		return TOOL_TIP_MILLIS;
	}
}

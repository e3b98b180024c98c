package org.genwright.ui.editor.outline;

import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.genwright.diagram.colour.Rgb;
import org.genwright.ui.editor.figure.DiagramColours;

/** How the tree shows its entries. */
final class OutlineLabels extends StyledCellLabelProvider {

	private static final Point TOOL_TIP_SHIFT = new Point(16, 16);
	private static final int TOOL_TIP_MILLIS = 30_000;

	private final DiagramColours colours = DiagramColours.current();
	private OutlineImages images;

	OutlineLabels(OutlineImages images) {
		this.images = images;
	}

	/** Takes other pictures, and returns those it had. */
	OutlineImages exchange(OutlineImages next) {
		OutlineImages previous = images;
		images = next;
		return previous;
	}

	@Override
	public void update(ViewerCell cell) {
		OutlineEntry entry = (OutlineEntry) cell.getElement();
		int name = entry.name().length();
		cell.setText(entry.text());
		cell.setStyleRanges(new StyleRange[] {range(0, name, colours.palette().text()),
				range(name, entry.text().length() - name, colours.palette().quiet())});
		cell.setImage(images.of(entry));
		super.update(cell);
	}

	private StyleRange range(int start, int length, Rgb colour) {
		return new StyleRange(start, length, colours.of(colour), null);
	}

	@Override
	public String getToolTipText(Object element) {
		String explanation = ((OutlineEntry) element).explanation();
		return explanation.isEmpty() ? null : explanation;
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

	@Override
	public void dispose() {
		images.dispose();
		super.dispose();
	}
}

package org.genwright.ui.editor.figure;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MarginBorder;

/** The text of a tooltip, in lines of readable length. */
final class Explanation extends Label {

	private static final int LINE_LENGTH = 90;
	private static final int MARGIN = 4;

	Explanation(String text) {
		super(wrapped(text));
		setBorder(new MarginBorder(MARGIN));
		setLabelAlignment(LEFT);
	}

	@Override
	protected void paintFigure(Graphics graphics) {
		DiagramColours colours = DiagramColours.current();
		graphics.setBackgroundColor(colours.of(colours.palette().body()));
		graphics.fillRectangle(getBounds());
		graphics.setForegroundColor(colours.of(colours.palette().text()));
		super.paintFigure(graphics);
	}

	private static String wrapped(String text) {
		StringBuilder lines = new StringBuilder();
		for (String paragraph : text.split("\n")) {
			int length = 0;
			for (String word : paragraph.split(" ")) {
				if (length > 0 && length + 1 + word.length() > LINE_LENGTH) {
					lines.append('\n');
					length = 0;
				} else if (length > 0) {
					lines.append(' ');
					length++;
				}
				lines.append(word);
				length += word.length();
			}
			lines.append('\n');
		}
		return lines.toString().stripTrailing();
	}
}

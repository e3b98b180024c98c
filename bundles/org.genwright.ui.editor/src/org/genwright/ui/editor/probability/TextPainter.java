package org.genwright.ui.editor.probability;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.genwright.diagram.colour.Palette;
import org.genwright.diagram.text.TextLine;
import org.genwright.diagram.text.TextRole;
import org.genwright.diagram.text.Typeface;
import org.genwright.ui.editor.figure.DiagramColours;

/**
 * Paints texts with the font nearest in size, made narrower only where they would be wider than they were measured to be.
 * Holds resources until disposed of.
 */
final class TextPainter {

	private static final String FAMILY = "DejaVu Sans";
	private static final String FALLBACK = "Sans";
	private static final double POINTS_PER_INCH = 72;

	private record Key(Typeface face, int points) {
	}

	private final Device device;
	private final String family;
	private final Map<Key, Font> fonts = new HashMap<>();

	TextPainter(Device device) {
		this.device = device;
		family = device.getFontList(FAMILY, true).length > 0 ? FAMILY : FALLBACK;
	}

	void dispose() {
		fonts.values().forEach(Font::dispose);
		fonts.clear();
	}

	private Font font(TextRole role, double zoom) {
		int points = (int) Math.max(1, Math.round(role.size() * zoom * POINTS_PER_INCH / device.getDPI().y));
		return fonts.computeIfAbsent(new Key(role.face(), points),
				key -> new Font(device, family, key.points(), key.face() == Typeface.BOLD ? SWT.BOLD : SWT.NORMAL));
	}

	void paint(GC gc, TextLine line, SheetView view) {
		double width = line.width() * view.zoom();
		Rectangle clip = gc.getClipping();
		if (view.pixelY(line.bottom()) < clip.y || view.pixelY(line.top()) > clip.y + clip.height) {
			return;
		}
		Palette palette = DiagramColours.current().palette();
		gc.setFont(font(line.role(), view.zoom()));
		gc.setForeground(DiagramColours.current().of(switch (line.role()) {
			case SUBTITLE, TERM_SOURCE, SKELETON_NAME -> palette.quiet();
			default -> palette.text();
		}));
		int top = view.pixelY(line.baseline()) - gc.getFontMetrics().getAscent() - gc.getFontMetrics().getLeading();
		int natural = gc.stringExtent(line.text()).x;
		if (natural <= width + 1) {
			int shift = line.role() == TextRole.SKELETON_SYMBOL ? (int) Math.round((width - natural) / 2) : 0;
			gc.drawString(line.text(), view.pixelX(line.x()) + shift, top, true);
		} else {
			Transform narrow = new Transform(device, (float) (width / natural), 0, 0, 1, view.pixelX(line.x()), top);
			Transforms.during(gc, narrow, () -> gc.drawString(line.text(), 0, 0, true));
		}
	}
}

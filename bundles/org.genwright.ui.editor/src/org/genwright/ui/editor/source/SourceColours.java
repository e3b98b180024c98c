package org.genwright.ui.editor.source;

import java.util.Map;

import org.eclipse.swt.graphics.Color;
import org.genwright.diagram.colour.Rgb;

/** The colours of XML, for a light and for a dark background; each has a contrast of at least 4.5 with it. */
record SourceColours(Map<XmlToken.Kind, Color> tokens, Color selected) {

	private static final SourceColours LIGHT = of(0x1f5a96, 0x7a3a94, 0x1d6b35, 0x5f6b76, 0xdcebfb);
	private static final SourceColours DARK = of(0x82b8ff, 0xd6a6f5, 0x98d68d, 0xb4bec8, 0x2c4363);

	private static SourceColours of(int tag, int attribute, int value, int remark, int selected) {
		return new SourceColours(Map.of(XmlToken.Kind.TAG, colour(tag), XmlToken.Kind.ATTRIBUTE, colour(attribute), XmlToken.Kind.VALUE,
				colour(value), XmlToken.Kind.REMARK, colour(remark)), colour(selected));
	}

	private static Color colour(int rgb) {
		Rgb parts = Rgb.of(rgb);
		return new Color(parts.red(), parts.green(), parts.blue());
	}

	/** Returns the colours for a background. */
	static SourceColours on(Color background) {
		return background.getRGB().getHSB()[2] < 0.5 ? DARK : LIGHT;
	}
}

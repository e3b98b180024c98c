package org.genwright.diagram.svg;

/** How an SVG holds its texts. */
public enum TextForm {
	/** As text, each with the length it was measured to have: readable and searchable, drawn with the viewer's fonts. */
	TEXT,
	/** As outlines of the diagram font: the same picture everywhere, without any font installed. */
	OUTLINES
}

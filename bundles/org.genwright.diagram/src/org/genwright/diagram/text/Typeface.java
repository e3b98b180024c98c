package org.genwright.diagram.text;

/** The faces of the diagram font, DejaVu Sans. */
public enum Typeface {
	/** DejaVu Sans. */
	REGULAR,
	/** DejaVu Sans Bold. */
	BOLD
}

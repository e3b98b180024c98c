package org.genwright.diagram.text;

import java.util.ArrayList;
import java.util.List;

/** What a text of a diagram says; decides its face and size, and with the palette its colour. */
public enum TextRole {
	/** The name of the model. */
	TITLE(Typeface.BOLD, 17),
	/** What the model is, below its name. */
	SUBTITLE(Typeface.REGULAR, 12),
	/** The role of a network. */
	FRAME_TITLE(Typeface.BOLD, 14),
	/** Figures of a network. */
	FRAME_FIGURES(Typeface.REGULAR, 11),
	/** A port of a network, with its shape. */
	FRAME_PORT(Typeface.REGULAR, 11),
	/** The name of a node. */
	NODE_NAME(Typeface.BOLD, 13),
	/** The layer type of a node. */
	NODE_TYPE(Typeface.REGULAR, 11),
	/** Settings of a node. */
	NODE_SETTINGS(Typeface.REGULAR, 11),
	/** The shape of a node's output. */
	NODE_SHAPE(Typeface.BOLD, 11),
	/** Parameters and multiply-adds of a node. */
	NODE_FIGURES(Typeface.REGULAR, 11),
	/** One of several ports of a node. */
	NODE_PORT(Typeface.REGULAR, 10),
	/** The shape that a connection carries. */
	CONNECTION_SHAPE(Typeface.REGULAR, 10),
	/** The symbol of an element of the skeleton. */
	SKELETON_SYMBOL(Typeface.REGULAR, 14),
	/** The name of an element of the skeleton. */
	SKELETON_NAME(Typeface.REGULAR, 10),
	/** The name of a term of an objective, and headings beside it. */
	TERM_NAME(Typeface.BOLD, 13),
	/** What a term says. */
	TERM_SENTENCE(Typeface.REGULAR, 12),
	/** What computes a term. */
	TERM_SOURCE(Typeface.REGULAR, 11);

	private final Typeface face;
	private final int size;

	TextRole(Typeface face, int size) {
		this.face = face;
		this.size = size;
	}

	/** Returns the typeface. */
	public Typeface face() {
		return face;
	}

	/** Returns the font size in diagram units. */
	public int size() {
		return size;
	}

	/** Returns the distance from one baseline to the next. */
	public int lineHeight() {
		return size + 4;
	}

	/** Returns the width of a text in this role. */
	public double width(String text) {
		return TextMeasure.standard().width(text, face, size);
	}

	/** Returns the width of a text in this role, in whole diagram units, rounded up. */
	public int roundedWidth(String text) {
		return (int) Math.ceil(width(text));
	}

	/**
	 * Returns a text in lines that fit, broken at blanks; a word that is too long is shortened.
	 *
	 * @param maxWidth the width of a line
	 */
	public List<String> wrapped(String text, double maxWidth) {
		List<String> lines = new ArrayList<>();
		for (String word : text.strip().split("\\s+")) {
			String longer = lines.isEmpty() ? word : lines.getLast() + ' ' + word;
			if (lines.isEmpty() || width(longer) > maxWidth) {
				lines.add(ellipsise(word, maxWidth));
			} else {
				lines.set(lines.size() - 1, longer);
			}
		}
		return lines;
	}

	/** Returns the text, shortened with an ellipsis if it is wider. */
	public String ellipsise(String text, double maxWidth) {
		return TextMeasure.standard().ellipsise(text, face, size, maxWidth);
	}
}

package org.genwright.ui.editor.palette;

/** Breaks texts into lines, for tool tips. */
final class Lines {

	private static final int WIDTH = 64;

	private Lines() {
	}

	/** Returns a text whose lines have no more than 64 characters, as far as its words allow. */
	static String of(String text) {
		StringBuilder lines = new StringBuilder();
		int length = 0;
		for (String word : text.split(" ")) {
			if (length > 0) {
				boolean fits = length + 1 + word.length() <= WIDTH;
				lines.append(fits ? ' ' : '\n');
				length = fits ? length + 1 : 0;
			}
			lines.append(word);
			length += word.length();
		}
		return lines.toString();
	}
}

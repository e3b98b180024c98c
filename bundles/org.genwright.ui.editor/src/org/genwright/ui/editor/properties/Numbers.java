package org.genwright.ui.editor.properties;

import java.util.Locale;

/** Writes counts as the command line does. */
public final class Numbers {

	private Numbers() {
	}

	/** Returns a count with its thousands apart, such as {@code 100,480}. */
	public static String of(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}
}

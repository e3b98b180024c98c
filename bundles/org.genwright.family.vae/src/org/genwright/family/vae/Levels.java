package org.genwright.family.vae;

/** The levels 0 … V−1 of discrete data. */
final class Levels {

	private Levels() {
	}

	/** Tells whether a value is a level. */
	static boolean contains(int levels, double value) {
		return value >= 0 && value <= levels - 1 && value == Math.rint(value);
	}

	/** Returns the levels in words. */
	static String describe(int levels) {
		return "an integer from 0 to " + (levels - 1);
	}
}

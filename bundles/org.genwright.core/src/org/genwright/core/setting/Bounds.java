package org.genwright.core.setting;

/**
 * The interval a number must lie in.
 *
 * @param lower      lower end; negative infinity if none
 * @param lowerKind  whether the lower end belongs to the interval
 * @param upper      upper end; positive infinity if none
 * @param upperKind  whether the upper end belongs to the interval
 */
public record Bounds(double lower, End lowerKind, double upper, End upperKind) {

	/** Whether an end belongs to the interval. */
	public enum End {
		/** The end belongs to it. */
		INCLUSIVE,
		/** The end does not. */
		EXCLUSIVE
	}

	/** No bounds. */
	public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, End.INCLUSIVE, Double.POSITIVE_INFINITY, End.INCLUSIVE);

	/** Returns the bounds {@code value >= lower}. */
	public static Bounds atLeast(double lower) {
		return new Bounds(lower, End.INCLUSIVE, Double.POSITIVE_INFINITY, End.INCLUSIVE);
	}

	/** Returns the bounds {@code value > lower}. */
	public static Bounds above(double lower) {
		return new Bounds(lower, End.EXCLUSIVE, Double.POSITIVE_INFINITY, End.INCLUSIVE);
	}

	/** Returns the bounds {@code lower <= value <= upper}. */
	public static Bounds between(double lower, double upper) {
		return new Bounds(lower, End.INCLUSIVE, upper, End.INCLUSIVE);
	}

	/** Tells whether a number lies in the interval; NaN never does. */
	public boolean contains(double value) {
		boolean above = lowerKind == End.INCLUSIVE ? value >= lower : value > lower;
		boolean below = upperKind == End.INCLUSIVE ? value <= upper : value < upper;
		return above && below;
	}

	/** Returns the bounds in words, such as {@code at least 1} or {@code above 0 and at most 1}; empty if none. */
	public String describe() {
		String low = lower == Double.NEGATIVE_INFINITY ? "" : (lowerKind == End.INCLUSIVE ? "at least " : "above ") + number(lower);
		String high = upper == Double.POSITIVE_INFINITY ? "" : (upperKind == End.INCLUSIVE ? "at most " : "below ") + number(upper);
		return low.isEmpty() || high.isEmpty() ? low + high : low + " and " + high;
	}

	private static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}

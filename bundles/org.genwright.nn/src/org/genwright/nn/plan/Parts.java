package org.genwright.nn.plan;

/** Cuts an axis into parts that begin at multiples of a cache line, as equal as may be. */
public final class Parts {

	private static final long MULTIPLE = 16;

	private Parts() {
	}

	/** Returns where a part begins; of the number behind the last part, the size. */
	public static long begin(long size, int part, int parts) {
		return part == parts ? size : size * part / parts / MULTIPLE * MULTIPLE;
	}
}

package org.genwright.benchmarks;

import java.io.IOException;

/** One way of doing the work that is compared: ours, or a peer's. */
interface Contender extends AutoCloseable {

	/**
	 * One repetition.
	 *
	 * @param milliseconds of the unit the table is about: a fit, a step
	 * @param score        what the work arrived at, to see that both sides do the same
	 */
	record Result(double milliseconds, double score) {
	}

	/** Returns name and version for the table. */
	String name();

	/** Does one repetition. */
	Result repeat() throws IOException;

	@Override
	void close() throws IOException;
}

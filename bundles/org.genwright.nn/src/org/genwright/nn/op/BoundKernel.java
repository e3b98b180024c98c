package org.genwright.nn.op;

/** A kernel ready to run on fixed operands; used by one thread at a time. */
@FunctionalInterface
public interface BoundKernel {

	/**
	 * Computes rows from … to − 1 of the batch. Operands that do not follow the rows are used whole.
	 *
	 * @param from first row, at least 0
	 * @param to   row behind the last, at least {@code from}
	 */
	void run(long from, long to);
}

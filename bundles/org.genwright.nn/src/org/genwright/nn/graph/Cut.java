package org.genwright.nn.graph;

/** How the computation of a value is cut between slices. */
public enum Cut {
	/** Not at all: it does not depend on the batch, or only through sums over it. */
	WHOLE,
	/** Along its first axis, the rows of the batch: row n depends on row n of the batch only. */
	ROWS,
	/** Each slice computes a part of its first axis from all rows of the batch; the result is the same for all. */
	REDUCTION
}

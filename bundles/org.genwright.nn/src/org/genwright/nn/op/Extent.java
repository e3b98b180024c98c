package org.genwright.nn.op;

/** Which part of an operand a kernel touches when it runs on rows from … to of the batch. */
public enum Extent {
	/** All of it, whatever the rows: parameters, sums. */
	WHOLE,
	/** The rows from … to along its first axis: data of the whole batch. */
	BATCH,
	/** Its first to − from rows: workspace that is used again for every block. */
	BLOCK
}

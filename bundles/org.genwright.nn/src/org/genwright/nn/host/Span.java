package org.genwright.nn.host;

import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Operand;

/**
 * How many lines, pieces along the last axis, of an operand a run covers.
 *
 * @param all      lines of the whole operand
 * @param perRow   lines per row of the batch; 0 where the operand is used whole
 * @param columns  elements of a line
 */
record Span(long all, long perRow, int columns) {

	static Span of(Operand operand) {
		int columns = (int) operand.slice().shape().size(-1);
		long all = columns == 0 ? 0 : operand.slice().shape().elements() / columns;
		boolean whole = operand.extent() == Extent.WHOLE;
		return new Span(all, whole ? 0 : all / operand.slice().shape().size(0), columns);
	}

	/** Returns the number of lines of a run over rows from … to − 1. */
	long lines(long from, long to) {
		return perRow == 0 ? all : (to - from) * perRow;
	}
}

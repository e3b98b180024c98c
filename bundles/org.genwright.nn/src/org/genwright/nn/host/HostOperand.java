package org.genwright.nn.host;

import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Operand;

/**
 * The resolved address of an operand.
 *
 * @param base     address of the slice
 * @param rowBytes bytes to step per row of the batch; 0 for operands that do not move with it
 */
record HostOperand(long base, long rowBytes) {

	static HostOperand of(Operand operand) {
		long rowBytes = operand.extent() == Extent.BATCH
				? operand.slice().rowElements() * operand.slice().type().bytes()
				: 0;
		return new HostOperand(HostMemory.address(operand.slice()), rowBytes);
	}

	/** Returns the address of what a run beginning with row {@code from} touches first. */
	long at(long from) {
		return base + from * rowBytes;
	}
}

package org.genwright.nn.nd4j;

import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Kernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.PlainKernel;

/** Portable kernels in plain Java, for ops that ND4J has no operation for. */
final class Plain {

	private Plain() {
	}

	/** Makes what is computed of what is known when a call is bound. */
	@FunctionalInterface
	interface Factory {
		PlainKernel.Computation of(OpCall call);
	}

	static Kernel kernel(Factory factory) {
		return call -> new PlainKernel(factory.of(call)).bind(call);
	}

	/** Returns the number of rows a run covers: those asked for, or all of an output that is used whole. */
	static int rows(OpCall call, int rows) {
		return call.output(0).extent() == Extent.WHOLE ? (int) call.output(0).slice().shape().size(0) : rows;
	}
}

package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;

/**
 * Several loops over the same rows, one after the other. The call of a pass has so many possible targets that the
 * compiler does not inline it: every loop is compiled by itself and stays within the number of nodes beyond which
 * vectors would be allocated as objects.
 */
final class Passes implements BoundKernel {

	private final BoundKernel[] passes;

	Passes(BoundKernel... passes) {
		this.passes = passes;
	}

	@Override
	public void run(long from, long to) {
		for (BoundKernel pass : passes) {
			pass.run(from, to);
		}
	}
}

package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;

/** The backward pass of a GRU through a whole sequence for the rows of a run, two products a step. */
final class GruGradientKernel implements BoundKernel {

	private final RecurrentWalk walk;
	private final HostOperand[] in;
	private final HostOperand[] out;
	private final FloatGemm gemm = new FloatGemm();
	private final int units;
	private final int columns; // of the packed inputs

	GruGradientKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.gruGradient(call);
		walk = new RecurrentWalk(sizes, call.input(2));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		columns = (int) call.input(1).slice().shape().size(3);
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int lines = rows * walk.sizes().width();
		long dHidden = out[1].at(from);
		GateLoops.copy(in[4].at(from), dHidden, lines * units);
		for (int step = walk.sizes().steps() - 1; step >= 0; step--) {
			gates(from, step, rows, lines);
			long dGates = out[0].at(from) + 16L * step * lines * units;
			gemm.a(dGates, 4 * units).b(in[0].base(), 3 * units).c(dHidden, units).addTransposed(lines, units, 2 * units);
			gemm.a(dGates + 12L * units, 4 * units).b(in[0].base() + 8L * units, 3 * units).addTransposed(lines, units, units);
		}
	}

	/** Computes the gradient with respect to the gates' sums of a step; leaves what the update gate hands back. */
	private void gates(long from, int step, int rows, int lines) {
		int width = walk.sizes().width();
		long dHidden = out[1].at(from);
		int line = 0;
		for (int row = 0; row < rows; row++) {
			GateLoops.add(walk.natural(in[3].at(from), row, step, units), dHidden + 4L * line * units, width * units);
			for (int place = 0; place < width; place++) {
				long packed = (long) step * lines + line;
				long gates = in[2].at(from) + 16L * packed * units;
				long dGates = out[0].at(from) + 16L * packed * units;
				GateLoops.blendGradient(gates, in[1].at(from) + 4L * packed * columns, dHidden + 4L * line * units, dGates,
						units);
				GateLoops.resetGradient(gates, dGates, units);
				line++;
			}
		}
	}
}

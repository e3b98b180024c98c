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
	private final GateStep frame = new GateStep();
	private final int units;

	GruGradientKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.gruGradient(call);
		walk = new RecurrentWalk(sizes, call.input(2));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		frame.units = units;
		frame.beforeStride = (int) call.input(1).slice().shape().size(3);
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		frame.lines = rows * walk.sizes().width();
		frame.hidden = out[1].at(from);
		FloatMoves.copyLine(in[4].at(from), frame.hidden, frame.lines * units);
		for (int step = walk.sizes().steps() - 1; step >= 0; step--) {
			long line = (long) step * frame.lines;
			walk.addStep(in[3].at(from), frame.hidden, rows, step);
			frame.gates = in[2].at(from) + 16 * line * units;
			frame.dGates = out[0].at(from) + 16 * line * units;
			frame.before = in[1].at(from) + 4 * line * frame.beforeStride;
			frame.run(GruLoops.BACKWARD);
			gemm.a(frame.dGates, 4 * units).b(in[0].base(), 3 * units).c(frame.hidden, units).addTransposed(frame.lines, units,
					2 * units);
			gemm.a(frame.dGates + 12L * units, 4 * units).b(in[0].base() + 8L * units, 3 * units).addTransposed(frame.lines,
					units, units);
		}
	}
}

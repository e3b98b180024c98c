package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;

/** The whole sequence of a GRU for the rows of a run: inputs projected in chunks of steps, two products a step. */
final class GruKernel implements BoundKernel {

	private final RecurrentWalk walk;
	private final HostOperand[] in;
	private final HostOperand[] out;
	private final FloatGemm gemm = new FloatGemm();
	private final GateStep frame = new GateStep();
	private final int units;
	private final int columns; // of the packed inputs

	GruKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.gru(call.inputs().stream().map(operand -> operand.spec(call.capacity())).toList());
		walk = new RecurrentWalk(sizes, call.input(0));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		columns = sizes.joint();
		frame.units = units;
		frame.beforeStride = columns;
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int width = walk.sizes().width();
		int steps = walk.sizes().steps();
		long joint = out[2].at(from);
		for (int row = 0; row < rows; row++) {
			walk.windows(in[4].at(from) + 4L * row * width * units, joint + 4L * row * width * columns);
		}
		frame.lines = rows * width;
		frame.hidden = out[1].at(from);
		frame.gates = out[3].at(from);
		frame.before = joint;
		int chunk = walk.chunk(frame.lines);
		for (int step = 0; step < steps; step++) {
			if (step % chunk == 0) {
				project(from, rows, step, Math.min(steps, step + chunk));
			}
			gemm.a(frame.before, columns).b(in[2].base(), 3 * units).c(frame.gates, 4 * units).add(frame.lines, 2 * units,
					units);
			gemm.b(in[2].base() + 8L * units, 3 * units).c(frame.gates + 12L * units, 4 * units).add(frame.lines, units, units);
			frame.run(GruLoops.FORWARD);
			walk.handOn(frame.hidden, out[0].at(from), joint, rows, step);
			frame.gates += 16L * frame.lines * units;
			frame.before += 4L * frame.lines * columns;
		}
	}

	/** Gates ← bias + x·Wx, for the steps of a chunk. */
	private void project(long from, int rows, int first, int last) {
		int lines = (last - first) * rows * walk.sizes().width();
		long joint = out[2].at(from);
		walk.inputs(in[0].at(from), joint, rows, first, last);
		long skipped = 4L * first * rows * walk.sizes().width();
		long gates = out[3].at(from) + skipped * 4 * units;
		for (int line = 0; line < lines; line++) {
			FloatMoves.copyLine(in[3].base(), gates + 16L * line * units, 4 * units);
		}
		gemm.a(joint + skipped * columns + 4L * units, columns).b(in[1].base(), 3 * units).c(gates, 4 * units).add(lines,
				3 * units, walk.sizes().inputs());
	}
}

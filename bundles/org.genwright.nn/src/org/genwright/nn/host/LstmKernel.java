package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;

/** The whole sequence of an LSTM for the rows of a run: inputs projected in chunks of steps, one product a step. */
final class LstmKernel implements BoundKernel {

	private final RecurrentWalk walk;
	private final HostOperand[] in;
	private final HostOperand[] out;
	private final FloatGemm gemm = new FloatGemm();
	private final GateStep frame = new GateStep();
	private final int units;
	private final int columns; // of the packed inputs
	private final int recurrent; // of these the first, from hidden states

	LstmKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.lstm(call.inputs().stream().map(operand -> operand.spec(call.capacity())).toList(),
				call.attributes());
		walk = new RecurrentWalk(sizes, call.input(0));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		columns = sizes.joint();
		recurrent = sizes.window() * units;
		frame.units = units;
		frame.beforeStride = units;
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int width = walk.sizes().width();
		int steps = walk.sizes().steps();
		long joint = out[3].at(from);
		long lineBytes = 4L * rows * width;
		for (int row = 0; row < rows; row++) {
			walk.windows(in[4].at(from) + 4L * row * width * units, joint + 4L * row * width * columns);
		}
		frame.lines = rows * width;
		frame.hidden = out[1].at(from);
		frame.before = in[5].at(from);
		frame.cells = out[5].at(from);
		frame.gates = out[4].at(from);
		int chunk = walk.chunk(frame.lines);
		for (int step = 0; step < steps; step++) {
			if (step % chunk == 0) {
				project(from, rows, step, Math.min(steps, step + chunk));
			}
			gemm.a(joint + step * lineBytes * columns, columns).b(in[2].base(), 4 * units).c(frame.gates, 4 * units)
					.add(frame.lines, 4 * units, recurrent);
			frame.run(LstmLoops.FORWARD);
			walk.handOn(frame.hidden, out[0].at(from), joint, rows, step);
			frame.before = frame.cells;
			frame.cells += lineBytes * units;
			frame.gates += lineBytes * 4 * units;
		}
		FloatMoves.copyLine(frame.before, out[2].at(from), frame.lines * units);
	}

	/** Gates ← bias + x·Wx for the steps of a chunk. */
	private void project(long from, int rows, int first, int last) {
		int width = walk.sizes().width();
		int lines = (last - first) * rows * width;
		long joint = out[3].at(from);
		walk.inputs(in[0].at(from), joint, rows, first, last);
		long skipped = 4L * first * rows * width;
		long gates = out[4].at(from) + skipped * 4 * units;
		long inputs = joint + skipped * columns + 4L * recurrent;
		if (walk.sizes().inputs() == 1) {
			LstmLoops.projectOne(inputs, 4L * columns, in[1].base(), in[3].base(), gates, lines, 4 * units);
			return;
		}
		for (int line = 0; line < lines; line++) {
			FloatMoves.copyLine(in[3].base(), gates + 16L * line * units, 4 * units);
		}
		gemm.a(inputs, columns).b(in[1].base(), 4 * units).c(gates, 4 * units).add(lines,
				4 * units, walk.sizes().inputs());
	}
}

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
	private final int units;
	private final int columns; // of the packed inputs

	GruKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.gru(call.inputs().stream().map(operand -> operand.spec(call.capacity())).toList());
		walk = new RecurrentWalk(sizes, call.input(0));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		columns = sizes.joint();
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int width = walk.sizes().width();
		int lines = rows * width;
		long joint = out[2].at(from);
		for (int row = 0; row < rows; row++) {
			walk.windows(in[4].at(from) + 4L * row * width * units, joint + 4L * row * width * columns);
		}
		int chunk = walk.chunk(lines);
		for (int step = 0; step < walk.sizes().steps(); step++) {
			if (step % chunk == 0) {
				project(from, rows, step, Math.min(walk.sizes().steps(), step + chunk));
			}
			long gates = out[3].at(from) + 16L * step * lines * units;
			gemm.a(joint + 4L * step * lines * columns, columns).b(in[2].base(), 3 * units).c(gates, 4 * units).add(lines,
					2 * units, units);
			gemm.b(in[2].base() + 8L * units, 3 * units).c(gates + 12L * units, 4 * units).add(lines, units, units);
			step(from, step, rows, gates);
		}
		last(from, rows);
	}

	/** Gates ← bias + x·Wx, for the steps of a chunk. */
	private void project(long from, int rows, int first, int last) {
		int lines = (last - first) * rows * walk.sizes().width();
		long joint = out[2].at(from);
		walk.inputs(in[0].at(from), joint, rows, first, last);
		long skipped = 4L * first * rows * walk.sizes().width();
		long gates = out[3].at(from) + skipped * 4 * units;
		for (int line = 0; line < lines; line++) {
			GateLoops.copy(in[3].base(), gates + 16L * line * units, 4 * units);
		}
		gemm.a(joint + skipped * columns + 4L * units, columns).b(in[1].base(), 3 * units).c(gates, 4 * units).add(lines,
				3 * units, walk.sizes().inputs());
	}

	/** Activates the gates of a step and hands hidden states on. */
	private void step(long from, int step, int rows, long gates) {
		int width = walk.sizes().width();
		boolean goesOn = step < walk.sizes().steps() - 1;
		long joint = out[2].at(from) + 4L * step * rows * width * columns;
		int line = 0;
		for (int row = 0; row < rows; row++) {
			long hidden = walk.natural(out[0].at(from), row, step, units);
			for (int place = 0; place < width; place++) {
				line(gates + 16L * line * units, joint + 4L * line * columns, hidden + 4L * place * units);
				line++;
			}
			if (goesOn) {
				walk.windows(hidden, joint + 4L * (rows + row) * width * columns);
			}
		}
	}

	private void line(long gates, long before, long hidden) {
		GateLoops.sigmoid(gates, 2 * units);
		GateLoops.candidate(gates, units);
		GateLoops.tanh(gates + 8L * units, units);
		GateLoops.blend(gates, before, hidden, units);
	}

	private void last(long from, int rows) {
		int elements = walk.sizes().width() * units;
		for (int row = 0; row < rows; row++) {
			GateLoops.copy(walk.natural(out[0].at(from), row, walk.sizes().steps() - 1, units),
					out[1].at(from) + 4L * row * elements, elements);
		}
	}
}

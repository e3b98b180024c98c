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
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int width = walk.sizes().width();
		int lines = rows * width;
		long joint = out[3].at(from);
		long gates = out[4].at(from);
		long cells = out[5].at(from);
		long lineBytes = 4L * lines;
		for (int row = 0; row < rows; row++) {
			walk.windows(in[4].at(from) + 4L * row * width * units, joint + 4L * row * width * columns);
		}
		int chunk = walk.chunk(lines);
		for (int step = 0; step < walk.sizes().steps(); step++) {
			if (step % chunk == 0) {
				project(from, rows, step, Math.min(walk.sizes().steps(), step + chunk));
			}
			long stepGates = gates + step * lineBytes * 4 * units;
			gemm.a(joint + step * lineBytes * columns, columns).b(in[2].base(), 4 * units).c(stepGates, 4 * units).add(lines,
					4 * units, recurrent);
			long before = step == 0 ? in[5].at(from) : cells + (step - 1) * lineBytes * units;
			step(from, step, rows, stepGates, before, cells + step * lineBytes * units);
		}
		last(from, rows, cells + (walk.sizes().steps() - 1) * lineBytes * units);
	}

	/** Gates ← bias + x·Wx for the steps of a chunk. */
	private void project(long from, int rows, int first, int last) {
		int width = walk.sizes().width();
		int lines = (last - first) * rows * width;
		long joint = out[3].at(from);
		walk.inputs(in[0].at(from), joint, rows, first, last);
		long skipped = 4L * first * rows * width;
		long gates = out[4].at(from) + skipped * 4 * units;
		for (int line = 0; line < lines; line++) {
			GateLoops.copy(in[3].base(), gates + 16L * line * units, 4 * units);
		}
		gemm.a(joint + skipped * columns + 4L * recurrent, columns).b(in[1].base(), 4 * units).c(gates, 4 * units).add(lines,
				4 * units, walk.sizes().inputs());
	}

	/** Activates the gates of a step, and hands cells and hidden states on. */
	private void step(long from, int step, int rows, long gates, long before, long cells) {
		int width = walk.sizes().width();
		boolean goesOn = step < walk.sizes().steps() - 1;
		long next = out[3].at(from) + 4L * (step + 1) * rows * width * columns;
		int line = 0;
		for (int row = 0; row < rows; row++) {
			long hidden = walk.natural(out[0].at(from), row, step, units);
			for (int place = 0; place < width; place++) {
				line(gates + 16L * line * units, before + 4L * line * units, cells + 4L * line * units,
						hidden + 4L * place * units);
				line++;
			}
			if (goesOn) {
				walk.windows(hidden, next + 4L * row * width * columns);
			}
		}
	}

	private void line(long gates, long before, long cell, long hidden) {
		GateLoops.sigmoid(gates, 2 * units);
		GateLoops.tanh(gates + 8L * units, units);
		GateLoops.sigmoid(gates + 12L * units, units);
		GateLoops.cell(gates, before, cell, units);
		GateLoops.hidden(gates, cell, hidden, units);
	}

	private void last(long from, int rows, long cells) {
		int elements = walk.sizes().width() * units;
		for (int row = 0; row < rows; row++) {
			long hidden = walk.natural(out[0].at(from), row, walk.sizes().steps() - 1, units);
			GateLoops.copy(hidden, out[1].at(from) + 4L * row * elements, elements);
			GateLoops.copy(cells + 4L * row * elements, out[2].at(from) + 4L * row * elements, elements);
		}
	}
}

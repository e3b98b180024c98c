package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;

/** The backward pass of an LSTM through a whole sequence for the rows of a run, one product a step. */
final class LstmGradientKernel implements BoundKernel {

	private final RecurrentWalk walk;
	private final HostOperand[] in;
	private final HostOperand[] out;
	private final FloatGemm gemm = new FloatGemm();
	private final int units;

	LstmGradientKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.lstmGradient(call);
		walk = new RecurrentWalk(sizes, call.input(2));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		int lines = rows * walk.sizes().width();
		long dHidden = out[1].at(from);
		long dCell = out[2].at(from);
		GateLoops.copy(in[5].at(from), dHidden, lines * units);
		GateLoops.copy(in[6].at(from), dCell, lines * units);
		for (int step = walk.sizes().steps() - 1; step >= 0; step--) {
			gates(from, step, rows, lines);
			before(out[0].at(from) + 16L * step * lines * units, out[3].at(from), dHidden, rows, lines);
		}
	}

	/** Computes the gradient with respect to the gates' sums of a step, and that with respect to the cells before. */
	private void gates(long from, int step, int rows, int lines) {
		int width = walk.sizes().width();
		long cells = in[3].at(from) + 4L * step * lines * units;
		long before = step == 0 ? in[1].at(from) : cells - 4L * lines * units;
		int line = 0;
		for (int row = 0; row < rows; row++) {
			long above = walk.natural(in[4].at(from), row, step, units);
			GateLoops.add(above, out[1].at(from) + 4L * line * units, width * units);
			for (int place = 0; place < width; place++) {
				long packed = 16L * ((long) step * lines + line) * units;
				long at = 4L * line * units;
				line(in[2].at(from) + packed, cells + at, before + at, out[0].at(from) + packed, at, from);
				line++;
			}
		}
	}

	private void line(long gates, long cell, long before, long dGates, long at, long from) {
		long dCell = out[2].at(from) + at;
		GateLoops.outputGradient(gates, cell, out[1].at(from) + at, dCell, dGates, units);
		GateLoops.inputGradient(gates, dCell, dGates, units);
		GateLoops.forgetGradient(gates, before, dCell, dGates, units);
	}

	/** Computes the gradient with respect to the hidden states before a step. */
	private void before(long dGates, long windows, long dHidden, int rows, int lines) {
		int recurrent = walk.sizes().window() * units;
		boolean folds = recurrent > units;
		gemm.a(dGates, 4 * units).b(in[0].base(), 4 * units).c(folds ? windows : dHidden, recurrent).setTransposed(lines,
				recurrent, 4 * units);
		for (int row = 0; folds && row < rows; row++) {
			long line = 4L * row * walk.sizes().width();
			walk.fold(windows + line * recurrent, dHidden + line * units);
		}
	}
}

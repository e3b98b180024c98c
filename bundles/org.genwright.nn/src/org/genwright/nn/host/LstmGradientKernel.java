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
	private final GateStep frame = new GateStep();
	private final int units;

	LstmGradientKernel(OpCall call) {
		RecurrentSizes sizes = RecurrentSizes.lstmGradient(call);
		walk = new RecurrentWalk(sizes, call.input(2));
		in = call.inputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		out = call.outputs().stream().map(HostOperand::of).toArray(HostOperand[]::new);
		units = sizes.units();
		frame.units = units;
		frame.beforeStride = units;
	}

	@Override
	public void run(long from, long to) {
		int rows = walk.rows(from, to);
		frame.lines = rows * walk.sizes().width();
		frame.hidden = out[1].at(from);
		frame.dCells = out[2].at(from);
		FloatMoves.copyLine(in[5].at(from), frame.hidden, frame.lines * units);
		FloatMoves.copyLine(in[6].at(from), frame.dCells, frame.lines * units);
		long stepBytes = 4L * frame.lines * units;
		for (int step = walk.sizes().steps() - 1; step >= 0; step--) {
			walk.addStep(in[4].at(from), frame.hidden, rows, step);
			frame.gates = in[2].at(from) + 4 * step * stepBytes;
			frame.dGates = out[0].at(from) + 4 * step * stepBytes;
			frame.cells = in[3].at(from) + step * stepBytes;
			frame.before = step == 0 ? in[1].at(from) : frame.cells - stepBytes;
			frame.run(LstmLoops.BACKWARD);
			before(out[3].at(from), rows);
		}
	}

	/** Computes the gradient with respect to the hidden states before a step. */
	private void before(long windows, int rows) {
		int recurrent = walk.sizes().window() * units;
		boolean folds = recurrent > units;
		gemm.a(frame.dGates, 4 * units).b(in[0].base(), 4 * units).c(folds ? windows : frame.hidden, recurrent)
				.setTransposed(frame.lines, recurrent, 4 * units);
		for (int row = 0; folds && row < rows; row++) {
			long line = 4L * row * walk.sizes().width();
			walk.fold(windows + line * recurrent, frame.hidden + line * units);
		}
	}
}

package org.genwright.nn.nd4j;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The portable kernels of the LSTM over a sequence. */
final class Nd4jLstm {

	private Nd4jLstm() {
	}

	static void forward(OpCall call, long from, long to) {
		RecurrentSizes sizes = RecurrentSizes.lstm(call.inputs().stream().map(operand -> operand.spec(call.capacity())).toList(),
				call.attributes());
		INDArray x = Portable.input(call, 0, from, to); // [n, L, W, D]
		INDArray hidden = Portable.view(call.output(0), from, to); // [n, L, W, M]
		INDArray joint = Portable.view(call.output(3), from, to);
		INDArray gates = Portable.view(call.output(4), from, to);
		INDArray cells = Portable.view(call.output(5), from, to);
		Nd4jWalk walk = new Nd4jWalk(sizes, x.size(0));
		INDArray before = Portable.input(call, 4, from, to); // [n, W, M]
		INDArray cell = walk.state(Portable.input(call, 5, from, to)); // [n·W, M]
		long recurrent = (long) sizes.window() * sizes.units();
		for (int step = 0; step < sizes.steps(); step++) {
			walk.join(joint, step, before, x);
			INDArray sums = walk.packed(gates, step);
			sums.assign(0);
			sums.addiRowVector(Portable.input(call, 3, from, to));
			Nd4jWalk.addProduct(walk.columns(joint, step, 0, recurrent), Portable.input(call, 2, from, to), false, sums);
			Nd4jWalk.addProduct(walk.columns(joint, step, recurrent, sizes.inputs()), Portable.input(call, 1, from, to), false,
					sums);
			INDArray next = walk.packed(cells, step);
			before = walk.natural(hidden, step);
			step(walk, gates, step, cell, next, before);
			cell = next;
		}
		Portable.view(call.output(1), from, to).assign(before);
		walk.state(Portable.view(call.output(2), from, to)).assign(cell);
	}

	private static void step(Nd4jWalk walk, INDArray gates, int step, INDArray before, INDArray cell, INDArray hidden) {
		long units = walk.sizes().units();
		Nd4jWalk.sigmoid(walk.columns(gates, step, 0, 2 * units));
		Nd4jWalk.tanh(walk.columns(gates, step, 2 * units, units));
		Nd4jWalk.sigmoid(walk.columns(gates, step, 3 * units, units));
		try (INDArray kept = walk.columns(gates, step, units, units).mul(before); // [n·W, M]
				INDArray fresh = walk.columns(gates, step, 0, units).mul(walk.columns(gates, step, 2 * units, units))) {
			cell.assign(kept.addi(fresh));
		}
		try (INDArray bounded = Transforms.tanh(cell, true); // [n·W, M]
				INDArray output = walk.columns(gates, step, 3 * units, units).mul(bounded)) {
			hidden.assign(output.reshape('c', walk.rows(), walk.sizes().width(), units));
		}
	}

	static void backward(OpCall call, long from, long to) {
		RecurrentSizes sizes = RecurrentSizes.lstmGradient(call);
		INDArray cells = Portable.input(call, 3, from, to);
		Nd4jWalk walk = new Nd4jWalk(sizes, cells.size(0));
		INDArray dGates = Portable.view(call.output(0), from, to);
		INDArray dHidden = Portable.view(call.output(1), from, to); // [n, W, M]
		INDArray dCell = Portable.view(call.output(2), from, to); // [n, W, M]
		INDArray windows = Portable.view(call.output(3), from, to); // [n, W, k·M]
		dHidden.assign(Portable.input(call, 5, from, to));
		dCell.assign(Portable.input(call, 6, from, to));
		for (int step = sizes.steps() - 1; step >= 0; step--) {
			dHidden.addi(walk.natural(Portable.input(call, 4, from, to), step));
			INDArray before = step == 0 ? walk.state(Portable.input(call, 1, from, to)) : walk.packed(cells, step - 1);
			try (INDArray gates = walk.packed(Portable.input(call, 2, from, to), step).dup('c')) {
				gates(walk, step, gates, walk.packed(cells, step), before, dGates, walk.state(dHidden), walk.state(dCell));
			}
			windows.assign(0);
			Nd4jWalk.addProduct(walk.packed(dGates, step), Portable.input(call, 0, from, to), true, walk.state(windows));
			dHidden.assign(0);
			walk.neighbours(windows, 0, dHidden, (columns, hidden) -> hidden.addi(columns));
		}
	}

	/** The gates are a copy of those of the step, for their gradient may be written in their place. */
	private static void gates(Nd4jWalk walk, int step, INDArray gates, INDArray cell, INDArray before, INDArray dGates,
			INDArray dHidden, INDArray dCell) {
		long units = walk.sizes().units();
		INDArray in = walk.columns(gates, 0, 0, units); // [n·W, M]
		INDArray forget = walk.columns(gates, 0, units, units);
		INDArray candidate = walk.columns(gates, 0, 2 * units, units);
		INDArray output = walk.columns(gates, 0, 3 * units, units);
		try (INDArray bounded = Transforms.tanh(cell, true); INDArray share = dHidden.dup('c')) {
			Nd4jWalk.throughSigmoid(dHidden, bounded, output, walk.columns(dGates, step, 3 * units, units));
			Nd4jWalk.throughTanh(dHidden, output, bounded, share);
			dCell.addi(share);
		}
		Nd4jWalk.throughSigmoid(dCell, candidate, in, walk.columns(dGates, step, 0, units));
		Nd4jWalk.throughSigmoid(dCell, before, forget, walk.columns(dGates, step, units, units));
		Nd4jWalk.throughTanh(dCell, in, candidate, walk.columns(dGates, step, 2 * units, units));
		dCell.muli(forget);
	}
}

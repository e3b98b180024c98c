package org.genwright.nn.nd4j;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.RecurrentSizes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The portable kernels of the GRU over a sequence. */
final class Nd4jGru {

	private Nd4jGru() {
	}

	private static INDArray columns(INDArray matrix, long first, long last) {
		return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(first, last));
	}

	static void forward(OpCall call, long from, long to) {
		RecurrentSizes sizes = RecurrentSizes.gru(call.inputs().stream().map(operand -> operand.spec(call.capacity())).toList());
		long units = sizes.units();
		INDArray x = Portable.input(call, 0, from, to); // [n, L, W, D]
		INDArray weight = Portable.input(call, 2, from, to); // [M, 3·M]
		INDArray hidden = Portable.view(call.output(0), from, to); // [n, L, W, M]
		INDArray joint = Portable.view(call.output(2), from, to);
		INDArray gates = Portable.view(call.output(3), from, to);
		Nd4jWalk walk = new Nd4jWalk(sizes, x.size(0));
		INDArray before = Portable.input(call, 4, from, to); // [n, W, M]
		for (int step = 0; step < sizes.steps(); step++) {
			walk.join(joint, step, before, x);
			walk.packed(gates, step).assign(0);
			walk.packed(gates, step).addiRowVector(Portable.input(call, 3, from, to));
			INDArray state = walk.columns(joint, step, 0, units); // [n·W, M]
			Nd4jWalk.addProduct(state, columns(weight, 0, 2 * units), false, walk.columns(gates, step, 0, 2 * units));
			Nd4jWalk.addProduct(state, columns(weight, 2 * units, 3 * units), false,
					walk.columns(gates, step, 3 * units, units));
			Nd4jWalk.addProduct(walk.columns(joint, step, units, sizes.inputs()), Portable.input(call, 1, from, to), false,
					walk.columns(gates, step, 0, 3 * units));
			before = walk.natural(hidden, step);
			step(walk, gates, step, state, before);
		}
		Portable.view(call.output(1), from, to).assign(before);
	}

	private static void step(Nd4jWalk walk, INDArray gates, int step, INDArray before, INDArray hidden) {
		long units = walk.sizes().units();
		Nd4jWalk.sigmoid(walk.columns(gates, step, 0, 2 * units));
		INDArray candidate = walk.columns(gates, step, 2 * units, units); // [n·W, M]
		try (INDArray part = walk.columns(gates, step, 0, units).mul(walk.columns(gates, step, 3 * units, units))) {
			candidate.addi(part);
		}
		Nd4jWalk.tanh(candidate);
		try (INDArray blended = before.sub(candidate)) { // [n·W, M]
			blended.muli(walk.columns(gates, step, units, units)).addi(candidate);
			hidden.assign(blended.reshape('c', walk.rows(), walk.sizes().width(), units));
		}
	}

	static void backward(OpCall call, long from, long to) {
		RecurrentSizes sizes = RecurrentSizes.gruGradient(call);
		long units = sizes.units();
		INDArray weight = Portable.input(call, 0, from, to); // [M, 3·M]
		INDArray joint = Portable.input(call, 1, from, to);
		Nd4jWalk walk = new Nd4jWalk(sizes, joint.size(0));
		INDArray dGates = Portable.view(call.output(0), from, to);
		INDArray dHidden = Portable.view(call.output(1), from, to); // [n, W, M]
		dHidden.assign(Portable.input(call, 4, from, to));
		for (int step = sizes.steps() - 1; step >= 0; step--) {
			dHidden.addi(walk.natural(Portable.input(call, 3, from, to), step));
			try (INDArray gates = walk.packed(Portable.input(call, 2, from, to), step).dup('c')) {
				gates(walk, step, gates, walk.columns(joint, step, 0, units), dGates, walk.state(dHidden));
			}
			Nd4jWalk.addProduct(walk.columns(dGates, step, 0, 2 * units), columns(weight, 0, 2 * units), true,
					walk.state(dHidden));
			Nd4jWalk.addProduct(walk.columns(dGates, step, 3 * units, units), columns(weight, 2 * units, 3 * units), true,
					walk.state(dHidden));
		}
	}

	/** The gates are a copy of those of the step, for their gradient may be written in their place. */
	private static void gates(Nd4jWalk walk, int step, INDArray gates, INDArray before, INDArray dGates, INDArray dHidden) {
		long units = walk.sizes().units();
		INDArray reset = walk.columns(gates, 0, 0, units); // [n·W, M]
		INDArray update = walk.columns(gates, 0, units, units);
		INDArray candidate = walk.columns(gates, 0, 2 * units, units);
		INDArray dCandidate = walk.columns(dGates, step, 2 * units, units);
		try (INDArray difference = before.sub(candidate); INDArray fresh = update.rsub(1);
				INDArray dFresh = dHidden.mul(fresh)) {
			Nd4jWalk.throughSigmoid(dHidden, difference, update, walk.columns(dGates, step, units, units));
			dHidden.muli(update);
			fresh.assign(1);
			Nd4jWalk.throughTanh(dFresh, fresh, candidate, dCandidate);
		}
		Nd4jWalk.throughSigmoid(dCandidate, walk.columns(gates, 0, 3 * units, units), reset,
				walk.columns(dGates, step, 0, units));
		try (INDArray recurrent = dCandidate.mul(reset)) {
			walk.columns(dGates, step, 3 * units, units).assign(recurrent);
		}
	}
}

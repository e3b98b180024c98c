package org.genwright.nn.nd4j;

import org.genwright.nn.op.RecurrentSizes;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Views of the steps of a recurrent layer.
 *
 * @param sizes of the layer
 * @param rows  of the run
 */
record Nd4jWalk(RecurrentSizes sizes, long rows) {

	/** What is done with the windows' columns for one neighbour, and the places' hidden states they show. */
	interface Neighbour {
		void run(INDArray columns, INDArray hidden);
	}

	/** Returns the number of lines of a step. */
	long lines() {
		return rows * sizes.width();
	}

	private static INDArray view(INDArray whole, long offset, long[] shape, long... strides) {
		return Nd4j.create(whole.data(), shape, strides, whole.offset() + offset, 'c');
	}

	/** Returns the lines of a step of a packed tensor: [n·W, C]. */
	INDArray packed(INDArray whole, long step) {
		return columns(whole, step, 0, whole.size(-1));
	}

	/** Returns some columns of them. */
	INDArray columns(INDArray whole, long step, long first, long count) {
		long columns = whole.size(-1);
		return view(whole, step * lines() * columns + first, new long[] { lines(), count }, columns, 1);
	}

	/** Returns a state [n, W, C] as lines [n·W, C]. */
	INDArray state(INDArray whole) {
		return packed(whole, 0);
	}

	/** Returns a step of a sequence in natural order: [n, W, C]. */
	INDArray natural(INDArray whole, long step) {
		long columns = whole.size(-1);
		long width = sizes.width();
		return view(whole, step * width * columns, new long[] { rows, width, columns }, sizes.steps() * width * columns,
				columns, 1);
	}

	/** Returns some columns of the lines of a step of a packed tensor by rows: [n, W, C]. */
	INDArray byRow(INDArray whole, long step, long first, long count) {
		long columns = whole.size(-1);
		long width = sizes.width();
		return view(whole, step * lines() * columns + first, new long[] { rows, width, count }, width * columns, columns, 1);
	}

	/**
	 * Goes through the places of the window.
	 *
	 * @param windows packed, the windows' columns first
	 * @param hidden  [n, W, M]
	 */
	void neighbours(INDArray windows, long step, INDArray hidden, Neighbour neighbour) {
		INDArray lines = byRow(windows, step, 0, windows.size(-1)); // [n, W, C]
		for (int j = 0; j < sizes.window(); j++) {
			int shift = j - sizes.window() / 2;
			long places = sizes.width() - Math.abs(shift);
			if (places > 0) {
				neighbour.run(part(lines, Math.max(0, -shift), places, j * sizes.units()),
						part(hidden, Math.max(0, shift), places, 0));
			}
		}
	}

	private INDArray part(INDArray array, long place, long places, long column) {
		return view(array, place * array.stride(1) + column, new long[] { rows, places, sizes.units() }, array.stride(0),
				array.stride(1), 1);
	}

	/** Writes what a step reads: hidden states around each place, input, and a 1. */
	void join(INDArray joint, long step, INDArray hidden, INDArray x) {
		long recurrent = (long) sizes.window() * sizes.units();
		packed(joint, step).assign(0);
		neighbours(joint, step, hidden, INDArray::assign);
		byRow(joint, step, recurrent, sizes.inputs()).assign(natural(x, step));
		columns(joint, step, recurrent + sizes.inputs(), 1).assign(1);
	}

	/** target ← target + a·b, or a·bᵀ. */
	static void addProduct(INDArray a, INDArray b, boolean transposed, INDArray target) {
		try (INDArray left = a.dup('c'); INDArray right = transposed ? b.transpose().dup('c') : b.dup('c');
				INDArray product = left.mmul(right)) {
			target.addi(product);
		}
	}

	static void sigmoid(INDArray view) {
		try (INDArray values = Transforms.sigmoid(view, true)) {
			view.assign(values);
		}
	}

	static void tanh(INDArray view) {
		try (INDArray values = Transforms.tanh(view, true)) {
			view.assign(values);
		}
	}

	/** target ← gradient · factor · y·(1 − y), the way back through a sigmoid. */
	static void throughSigmoid(INDArray gradient, INDArray factor, INDArray y, INDArray target) {
		try (INDArray slope = y.rsub(1)) {
			target.assign(slope.muli(y).muli(factor).muli(gradient));
		}
	}

	/** target ← gradient · factor · (1 − y²), the way back through a hyperbolic tangent. */
	static void throughTanh(INDArray gradient, INDArray factor, INDArray y, INDArray target) {
		try (INDArray square = y.mul(y)) {
			target.assign(square.rsubi(1).muli(factor).muli(gradient));
		}
	}
}

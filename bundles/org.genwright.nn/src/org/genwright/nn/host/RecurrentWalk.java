package org.genwright.nn.host;

import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.RecurrentSizes;

/** What the kernels of recurrent layers share: the rows of a run, and where a step finds its lines. */
final class RecurrentWalk {

	/** Floats of gates that are filled and projected at once: they stay in the second cache until their steps come. */
	private static final int CHUNK = 1 << 16;

	private final RecurrentSizes sizes;
	private final boolean whole;

	RecurrentWalk(RecurrentSizes sizes, Operand data) {
		this.sizes = sizes;
		whole = data.extent() == Extent.WHOLE;
	}

	RecurrentSizes sizes() {
		return sizes;
	}

	/** Returns the number of rows of a run. */
	int rows(long from, long to) {
		return (int) (whole ? sizes.rows() : to - from);
	}

	/** Returns the number of steps whose inputs are projected at once. */
	int chunk(int lines) {
		return Math.clamp(CHUNK / Math.max(1L, 4L * sizes.units() * lines), 1, sizes.steps());
	}

	/** Returns the address of W lines of a step in a sequence in natural order. */
	long natural(long base, int row, int step, int columns) {
		return base + 4L * (((long) row * sizes.steps() + step) * sizes.width() * columns);
	}

	/**
	 * Hands the hidden states of a step on: to the sequence in natural order, and to the recurrent inputs of the step
	 * after, if there is one.
	 */
	void handOn(long hidden, long sequence, long joint, int rows, int step) {
		int elements = sizes.width() * sizes.units();
		long next = joint + 4L * (step + 1) * rows * sizes.width() * sizes.joint();
		for (int row = 0; row < rows; row++) {
			long from = hidden + 4L * row * elements;
			FloatMoves.copyLine(from, natural(sequence, row, step, sizes.units()), elements);
			if (step < sizes.steps() - 1) {
				windows(from, next + 4L * row * sizes.width() * sizes.joint());
			}
		}
	}

	/** Adds the gradient with respect to a step of the sequence to that with respect to its hidden states. */
	void addStep(long sequence, long hidden, int rows, int step) {
		int elements = sizes.width() * sizes.units();
		for (int row = 0; row < rows; row++) {
			FloatMoves.addLine(natural(sequence, row, step, sizes.units()), hidden + 4L * row * elements, elements);
		}
	}

	/** Copies the inputs of some steps behind the recurrent ones of the packed lines, and a 1 behind each. */
	void inputs(long x, long joint, int rows, int first, int last) {
		int before = sizes.window() * sizes.units();
		long line = joint + 4L * first * rows * sizes.width() * sizes.joint();
		for (int step = first; step < last; step++) {
			for (int row = 0; row < rows; row++) {
				long from = natural(x, row, step, sizes.inputs());
				for (int place = 0; place < sizes.width(); place++) {
					FloatMoves.copyLine(from + 4L * place * sizes.inputs(), line + 4L * before, sizes.inputs());
					FloatLanes.set(line + 4L * (before + sizes.inputs()), 1);
					line += 4L * sizes.joint();
				}
			}
		}
	}

	/** Copies the hidden states of one row around each place into the recurrent inputs of its packed lines. */
	void windows(long hidden, long line) {
		int units = sizes.units();
		for (int place = 0; place < sizes.width(); place++) {
			for (int j = 0; j < sizes.window(); j++) {
				int source = place + j - sizes.window() / 2;
				long target = line + 4L * ((long) place * sizes.joint() + j * units);
				if (source >= 0 && source < sizes.width()) {
					FloatMoves.copyLine(hidden + 4L * source * units, target, units);
				} else {
					FloatLanes.clear(target, units);
				}
			}
		}
	}

	/** Adds up what the windows around each place say of the hidden states of one row: the transpose of windows. */
	void fold(long windows, long hidden) {
		int units = sizes.units();
		FloatLanes.clear(hidden, sizes.width() * units);
		for (int place = 0; place < sizes.width(); place++) {
			for (int j = 0; j < sizes.window(); j++) {
				int source = place + j - sizes.window() / 2;
				if (source >= 0 && source < sizes.width()) {
					FloatMoves.addLine(windows + 4L * ((long) place * sizes.window() + j) * units, hidden + 4L * source * units, units);
				}
			}
		}
	}
}

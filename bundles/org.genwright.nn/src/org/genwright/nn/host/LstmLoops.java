package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** The elementwise loops of an LSTM, gates in the order i, f, g, o. Each holds one transcendental function at most. */
final class LstmLoops {

	/** Forward: activates the gates and computes cells and hidden states. */
	static final GateStep.Loop[] FORWARD = { LstmLoops::sigmoids, LstmLoops::candidate, LstmLoops::output, LstmLoops::cell,
			LstmLoops::hidden };

	/** Backward: computes the gradient with respect to the gates' sums, and hands that with respect to the cells back. */
	static final GateStep.Loop[] BACKWARD = { LstmLoops::outputGradient, LstmLoops::inputGradient,
			LstmLoops::forgetGradient };

	private LstmLoops() {
	}

	private static VectorMask<Float> mask(int i, int n) {
		return FloatLanes.FLOATS.indexInRange(i, n);
	}

	/**
	 * Gates ← bias + x·w for one input a line: a matrix product of rank one takes longer to set up than to compute.
	 *
	 * @param stride  bytes from the input of a line to that of the next
	 * @param columns numbers a line of gates
	 */
	static void projectOne(long x, long stride, long weight, long bias, long gates, int lines, int columns) {
		for (int line = 0; line < lines; line++) {
			FloatVector input = FloatLanes.broadcast(FloatLanes.get(x + line * stride));
			long to = gates + 4L * line * columns;
			for (int i = 0; i < columns; i += COUNT) {
				VectorMask<Float> mask = mask(i, columns);
				store(to + 4L * i, load(weight + 4L * i, mask).fma(input, load(bias + 4L * i, mask)), mask);
			}
		}
	}

	/** Activates the first two gates. */
	static void sigmoids(GateStep step) {
		activate(step.gates, step.lines, 4 * step.units, 2 * step.units);
	}

	private static void output(GateStep step) {
		activate(step.gates + 12L * step.units, step.lines, 4 * step.units, step.units);
	}

	private static void activate(long gates, int lines, int stride, int n) {
		for (int line = 0; line < lines; line++) {
			long at = gates + 4L * line * stride;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				store(at + 4L * i, FloatFunctions.sigmoid(load(at + 4L * i, mask)), mask);
			}
		}
	}

	/** Activates the third gate. */
	static void candidate(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = step.gates + 16L * line * n + 8L * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				store(at + 4L * i, FloatFunctions.tanh(load(at + 4L * i, mask)), mask);
			}
		}
	}

	/** cell ← f·before + i·g. */
	private static void cell(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = step.gates + 16L * line * n;
			long before = step.before + 4L * line * step.beforeStride;
			long cell = step.cells + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector kept = load(at + 4L * (n + i), mask).mul(load(before + 4L * i, mask));
				store(cell + 4L * i, load(at + 4L * i, mask).fma(load(at + 4L * (2 * n + i), mask), kept), mask);
			}
		}
	}

	/** hidden ← o·tanh cell. */
	private static void hidden(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = step.gates + 16L * line * n + 12L * n;
			long cell = step.cells + 4L * line * n;
			long hidden = step.hidden + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				store(hidden + 4L * i, load(at + 4L * i, mask).mul(FloatFunctions.tanh(load(cell + 4L * i, mask))), mask);
			}
		}
	}

	/** dO ← dh·tanh(c)·o·(1 − o) and dc ← dc + dh·o·(1 − tanh²c). */
	private static void outputGradient(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = 16L * line * n + 12L * n;
			long row = 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector o = load(step.gates + at + 4L * i, mask);
				FloatVector t = FloatFunctions.tanh(load(step.cells + row + 4L * i, mask));
				FloatVector share = load(step.hidden + row + 4L * i, mask).mul(o);
				FloatVector slope = t.mul(t).neg().add(1f);
				store(step.dCells + row + 4L * i, share.fma(slope, load(step.dCells + row + 4L * i, mask)), mask);
				store(step.dGates + at + 4L * i, share.mul(t).mul(o.neg().add(1f)), mask);
			}
		}
	}

	/** dI ← dc·g·i·(1 − i), dG ← dc·i·(1 − g²). */
	private static void inputGradient(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = 16L * line * n;
			long dCell = step.dCells + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector in = load(step.gates + at + 4L * i, mask);
				FloatVector g = load(step.gates + at + 4L * (2 * n + i), mask);
				FloatVector share = load(dCell + 4L * i, mask).mul(in);
				store(step.dGates + at + 4L * i, share.mul(g).mul(in.neg().add(1f)), mask);
				store(step.dGates + at + 4L * (2 * n + i), share.mul(g.mul(g).neg().add(1f)), mask);
			}
		}
	}

	/** dF ← dc·before·f·(1 − f), and on to the step before: dc ← dc·f. */
	private static void forgetGradient(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = 16L * line * n + 4L * n;
			long before = step.before + 4L * line * step.beforeStride;
			long dCell = step.dCells + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector f = load(step.gates + at + 4L * i, mask);
				FloatVector share = load(dCell + 4L * i, mask).mul(f);
				store(dCell + 4L * i, share, mask);
				store(step.dGates + at + 4L * i, share.mul(load(before + 4L * i, mask)).mul(f.neg().add(1f)), mask);
			}
		}
	}
}

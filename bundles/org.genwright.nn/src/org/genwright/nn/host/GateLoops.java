package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.broadcast;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * The elementwise loops of recurrent layers over one row of M units. Every loop holds one transcendental function at
 * most, so that its vectors stay in registers.
 */
final class GateLoops {

	private GateLoops() {
	}

	private static VectorMask<Float> mask(int i, int n) {
		return FloatLanes.FLOATS.indexInRange(i, n);
	}

	static void copy(long from, long to, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(to + 4L * i, load(from + 4L * i, mask), mask);
		}
	}

	static void clear(long address, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(address + 4L * i, broadcast(0), mask(i, n));
		}
	}

	/** to ← to + from. */
	static void add(long from, long to, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(to + 4L * i, load(to + 4L * i, mask).add(load(from + 4L * i, mask)), mask);
		}
	}

	static void sigmoid(long x, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(x + 4L * i, FloatFunctions.sigmoid(load(x + 4L * i, mask)), mask);
		}
	}

	static void tanh(long x, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(x + 4L * i, FloatFunctions.tanh(load(x + 4L * i, mask)), mask);
		}
	}

	/** cell ← f·before + i·g, of a row of gates i, f, g, o. */
	static void cell(long gates, long before, long cell, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector kept = load(gates + 4L * (n + i), mask).mul(load(before + 4L * i, mask));
			FloatVector c = load(gates + 4L * i, mask).fma(load(gates + 4L * (2 * n + i), mask), kept);
			store(cell + 4L * i, c, mask);
		}
	}

	/** hidden ← o·tanh cell. */
	static void hidden(long gates, long cell, long hidden, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector o = load(gates + 4L * (3 * n + i), mask);
			store(hidden + 4L * i, o.mul(FloatFunctions.tanh(load(cell + 4L * i, mask))), mask);
		}
	}

	/** Output gate: dO ← dh·tanh(c)·o·(1 − o) and dc ← dc + dh·o·(1 − tanh²c). */
	static void outputGradient(long gates, long cell, long dh, long dc, long dGates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector o = load(gates + 4L * (3 * n + i), mask);
			FloatVector t = FloatFunctions.tanh(load(cell + 4L * i, mask));
			FloatVector share = load(dh + 4L * i, mask).mul(o);
			store(dc + 4L * i, share.fma(t.mul(t).neg().add(1f), load(dc + 4L * i, mask)), mask);
			store(dGates + 4L * (3 * n + i), share.mul(t).mul(o.neg().add(1f)), mask);
		}
	}

	/** Input gate and candidate: dI ← dc·g·i·(1 − i), dG ← dc·i·(1 − g²). */
	static void inputGradient(long gates, long dc, long dGates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector in = load(gates + 4L * i, mask);
			FloatVector g = load(gates + 4L * (2 * n + i), mask);
			FloatVector share = load(dc + 4L * i, mask).mul(in);
			store(dGates + 4L * i, share.mul(g).mul(in.neg().add(1f)), mask);
			store(dGates + 4L * (2 * n + i), share.mul(g.mul(g).neg().add(1f)), mask);
		}
	}

	/** Forget gate: dF ← dc·before·f·(1 − f), and on to the step before: dc ← dc·f. */
	static void forgetGradient(long gates, long before, long dc, long dGates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector f = load(gates + 4L * (n + i), mask);
			FloatVector share = load(dc + 4L * i, mask).mul(f);
			store(dc + 4L * i, share, mask);
			store(dGates + 4L * (n + i), share.mul(load(before + 4L * i, mask)).mul(f.neg().add(1f)), mask);
		}
	}

	/** Candidate of a GRU: n ← n + r·recurrent, of a row of r, z, n, recurrent. */
	static void candidate(long gates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector recurrent = load(gates + 4L * (3 * n + i), mask);
			FloatVector sum = load(gates + 4L * i, mask).fma(recurrent, load(gates + 4L * (2 * n + i), mask));
			store(gates + 4L * (2 * n + i), sum, mask);
		}
	}

	/** hidden ← n + z·(before − n). */
	static void blend(long gates, long before, long hidden, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector candidate = load(gates + 4L * (2 * n + i), mask);
			FloatVector difference = load(before + 4L * i, mask).sub(candidate);
			store(hidden + 4L * i, load(gates + 4L * (n + i), mask).fma(difference, candidate), mask);
		}
	}

	/** Update gate and candidate: dZ ← dh·(before − n)·z·(1 − z), dN ← dh·(1 − z)·(1 − n²), and dh ← dh·z. */
	static void blendGradient(long gates, long before, long dh, long dGates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector z = load(gates + 4L * (n + i), mask);
			FloatVector candidate = load(gates + 4L * (2 * n + i), mask);
			FloatVector kept = load(dh + 4L * i, mask).mul(z);
			FloatVector passed = load(dh + 4L * i, mask).sub(kept);
			store(dh + 4L * i, kept, mask);
			store(dGates + 4L * (n + i), kept.mul(z.neg().add(1f)).mul(load(before + 4L * i, mask).sub(candidate)), mask);
			store(dGates + 4L * (2 * n + i), passed.mul(candidate.mul(candidate).neg().add(1f)), mask);
		}
	}

	/** Reset gate and recurrent part: dR ← dN·recurrent·r·(1 − r), dRecurrent ← dN·r. */
	static void resetGradient(long gates, long dGates, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			FloatVector r = load(gates + 4L * i, mask);
			FloatVector share = load(dGates + 4L * (2 * n + i), mask).mul(r);
			store(dGates + 4L * (3 * n + i), share, mask);
			store(dGates + 4L * i, share.mul(load(gates + 4L * (3 * n + i), mask)).mul(r.neg().add(1f)), mask);
		}
	}
}

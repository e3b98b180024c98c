package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** The elementwise loops of a GRU, gates in the order r, z, n, and the recurrent part of n. */
final class GruLoops {

	/** Forward: activates the gates and computes hidden states. */
	static final GateStep.Loop[] FORWARD = { LstmLoops::sigmoids, GruLoops::reset, LstmLoops::candidate, GruLoops::blend };

	/** Backward: computes the gradient with respect to the gates' sums, and what the update gate hands back. */
	static final GateStep.Loop[] BACKWARD = { GruLoops::blendGradient, GruLoops::resetGradient };

	private GruLoops() {
	}

	private static VectorMask<Float> mask(int i, int n) {
		return FloatLanes.FLOATS.indexInRange(i, n);
	}

	/** n ← n + r·recurrent. */
	private static void reset(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = step.gates + 16L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector recurrent = load(at + 4L * (3 * n + i), mask);
				store(at + 4L * (2 * n + i), load(at + 4L * i, mask).fma(recurrent, load(at + 4L * (2 * n + i), mask)), mask);
			}
		}
	}

	/** hidden ← n + z·(before − n). */
	private static void blend(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = step.gates + 16L * line * n;
			long before = step.before + 4L * line * step.beforeStride;
			long hidden = step.hidden + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector candidate = load(at + 4L * (2 * n + i), mask);
				FloatVector difference = load(before + 4L * i, mask).sub(candidate);
				store(hidden + 4L * i, load(at + 4L * (n + i), mask).fma(difference, candidate), mask);
			}
		}
	}

	/** dZ ← dh·(before − n)·z·(1 − z), dN ← dh·(1 − z)·(1 − n²), and dh ← dh·z. */
	private static void blendGradient(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = 16L * line * n;
			long before = step.before + 4L * line * step.beforeStride;
			long dh = step.hidden + 4L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector z = load(step.gates + at + 4L * (n + i), mask);
				FloatVector candidate = load(step.gates + at + 4L * (2 * n + i), mask);
				FloatVector kept = load(dh + 4L * i, mask).mul(z);
				FloatVector passed = load(dh + 4L * i, mask).sub(kept);
				store(dh + 4L * i, kept, mask);
				FloatVector difference = load(before + 4L * i, mask).sub(candidate);
				store(step.dGates + at + 4L * (n + i), kept.mul(z.neg().add(1f)).mul(difference), mask);
				store(step.dGates + at + 4L * (2 * n + i), passed.mul(candidate.mul(candidate).neg().add(1f)), mask);
			}
		}
	}

	/** dR ← dN·recurrent·r·(1 − r), dRecurrent ← dN·r. */
	private static void resetGradient(GateStep step) {
		int n = step.units;
		for (int line = 0; line < step.lines; line++) {
			long at = 16L * line * n;
			for (int i = 0; i < n; i += COUNT) {
				VectorMask<Float> mask = mask(i, n);
				FloatVector r = load(step.gates + at + 4L * i, mask);
				FloatVector recurrent = load(step.gates + at + 4L * (3 * n + i), mask);
				FloatVector share = load(step.dGates + at + 4L * (2 * n + i), mask).mul(r);
				store(step.dGates + at + 4L * (3 * n + i), share, mask);
				store(step.dGates + at + 4L * i, share.mul(recurrent).mul(r.neg().add(1f)), mask);
			}
		}
	}
}

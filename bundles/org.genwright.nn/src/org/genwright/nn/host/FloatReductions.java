package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.broadcast;
import static org.genwright.nn.host.FloatLanes.load;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;

/** Sums along the last axis. */
final class FloatReductions {

	private FloatReductions() {
	}

	static BoundKernel rowSum(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand sums = HostOperand.of(call.output(0));
		Span out = Span.of(call.output(0));
		int columns = (int) call.input(0).slice().shape().size(-1);
		return (from, to) -> {
			long lines = out.lines(from, to);
			for (long n = 0; n < lines; n++) {
				FloatLanes.set(sums.at(from) + 4 * n, sum(x.at(from) + 4 * n * columns, columns));
			}
		};
	}

	private static float sum(long x, int columns) {
		int whole = columns - columns % COUNT;
		float sum = whole == 0 ? 0 : wholeSum(x, whole);
		for (int c = whole; c < columns; c++) {
			sum += FloatLanes.get(x + 4L * c);
		}
		return sum;
	}

	private static float wholeSum(long x, int columns) {
		FloatVector sum = broadcast(0);
		for (int c = 0; c < columns; c += COUNT) {
			sum = sum.add(load(x + 4L * c));
		}
		return FloatLanes.sum(sum);
	}

	static BoundKernel logSumExp(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand sums = HostOperand.of(call.output(0));
		Span out = Span.of(call.output(0));
		int columns = (int) call.input(0).slice().shape().size(-1);
		BoundKernel maxima = (from, to) -> {
			long lines = out.lines(from, to);
			for (long n = 0; n < lines; n++) {
				FloatLanes.set(sums.at(from) + 4 * n, max(x.at(from) + 4 * n * columns, columns));
			}
		};
		return new Passes(maxima, (from, to) -> {
			long lines = out.lines(from, to);
			for (long n = 0; n < lines; n++) {
				long at = sums.at(from) + 4 * n;
				float max = FloatLanes.get(at);
				FloatLanes.set(at, max + (float) Math.log(powers(x.at(from) + 4 * n * columns, columns, max)));
			}
		});
	}

	/**
	 * Returns the largest element, made finite where all are −∞. The vector just loaded is asked, not the one carried around
	 * the loop: only of the first does the compiler know the class without a profile, which it may not have on a busy machine.
	 */
	static float max(long x, int columns) {
		int whole = columns - columns % COUNT;
		FloatVector largest = broadcast(-Float.MAX_VALUE);
		for (int c = 0; c < whole; c += COUNT) {
			largest = load(x + 4L * c).max(largest);
		}
		float max = largest.reduceLanes(VectorOperators.MAX);
		for (int c = whole; c < columns; c++) {
			max = Math.max(max, FloatLanes.get(x + 4L * c));
		}
		return max;
	}

	private static float powers(long x, int columns, float max) {
		int whole = columns - columns % COUNT;
		float sum = whole == 0 ? 0 : wholePowers(x, whole, max);
		return sum + tailPowers(x + 4L * whole, columns - whole, max);
	}

	private static float wholePowers(long x, int columns, float max) {
		FloatVector sum = broadcast(0);
		for (int c = 0; c < columns; c += COUNT) {
			sum = sum.add(FloatFunctions.exp(load(x + 4L * c).sub(max)));
		}
		return FloatLanes.sum(sum);
	}

	private static float tailPowers(long x, int count, float max) {
		float sum = 0;
		for (int c = 0; c < count; c++) {
			sum += (float) Math.exp(FloatLanes.get(x + 4L * c) - max);
		}
		return sum;
	}
}

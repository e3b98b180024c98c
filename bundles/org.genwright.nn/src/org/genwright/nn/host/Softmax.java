package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Ops;

/**
 * Row softmax with the logarithm of the sum, in three passes over a block that stays in the cache. The output of the
 * log sums hands row maxima from the first pass to the second.
 */
final class Softmax {

	private Softmax() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand a = HostOperand.of(call.input(0));
		HostOperand bias = HostOperand.of(call.input(1));
		HostOperand p = HostOperand.of(call.output(0));
		HostOperand logSum = HostOperand.of(call.output(1));
		double scale = call.attributes().number(Ops.SCALE, 1);
		int width = (int) call.input(1).slice().shape().size(0);
		return new Passes(
				(from, to) -> logits(a.at(from), bias.base(), p.at(from), logSum.at(from), (int) (to - from), width,
						scale),
				(from, to) -> powers(p.at(from), logSum.at(from), (int) (to - from), width),
				(from, to) -> logSums(p.at(from), logSum.at(from), (int) (to - from), width));
	}

	private static void logits(long a, long bias, long p, long max, int rows, int width, double scale) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; n < rows; n++) {
			long at = 8L * n * width;
			Lanes.set(max + 8L * n, rowLogits(a + at, bias, p + at, whole, width, scale));
		}
	}

	/** Writes the logits of a row and returns the largest, made finite where all are −∞. */
	private static double rowLogits(long a, long bias, long p, int whole, int width, double scale) {
		DoubleVector largest = Lanes.broadcast(-Double.MAX_VALUE);
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			DoubleVector logit = Lanes.load(a + 8L * k).fma(Lanes.broadcast(scale), Lanes.load(bias + 8L * k));
			Lanes.store(p + 8L * k, logit);
			largest = largest.max(logit);
		}
		double max = largest.reduceLanes(VectorOperators.MAX);
		for (int k = whole; k < width; k++) {
			double logit = Math.fma(Lanes.get(a + 8L * k), scale, Lanes.get(bias + 8L * k));
			Lanes.set(p + 8L * k, logit);
			max = Math.max(max, logit);
		}
		return max;
	}

	private static void powers(long p, long max, int rows, int width) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; n < rows; n++) {
			rowPowers(p + 8L * n * width, Lanes.get(max + 8L * n), whole, width);
		}
	}

	private static void rowPowers(long p, double max, int whole, int width) {
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			Lanes.store(p + 8L * k, Exp.of(Lanes.load(p + 8L * k).sub(max)));
		}
		for (int k = whole; k < width; k++) {
			Lanes.set(p + 8L * k, Math.exp(Lanes.get(p + 8L * k) - max));
		}
	}

	private static void logSums(long p, long logSum, int rows, int width) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; n < rows; n++) {
			double sum = normalised(p + 8L * n * width, whole, width);
			Lanes.set(logSum + 8L * n, Lanes.get(logSum + 8L * n) + Math.log(sum));
		}
	}

	/** Divides a row by its sum, and returns the sum. */
	private static double normalised(long p, int whole, int width) {
		DoubleVector sums = Lanes.broadcast(0);
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			sums = sums.add(Lanes.load(p + 8L * k));
		}
		double sum = Lanes.sum(sums);
		for (int k = whole; k < width; k++) {
			sum += Lanes.get(p + 8L * k);
		}
		double factor = 1 / sum;
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			Lanes.store(p + 8L * k, Lanes.load(p + 8L * k).mul(factor));
		}
		for (int k = whole; k < width; k++) {
			Lanes.set(p + 8L * k, Lanes.get(p + 8L * k) * factor);
		}
		return sum;
	}
}

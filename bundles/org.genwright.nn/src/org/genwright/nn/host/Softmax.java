package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Ops;

/**
 * Row softmax with the logarithm of the sum, in three passes over a block that stays in the cache. Every pass is a loop
 * of its own: one loop with all of it exceeds what the compiler keeps in registers. The output of the log sums serves
 * to hand row maxima, then row sums, from pass to pass.
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
		return (from, to) -> rows(a.at(from), bias.base(), p.at(from), logSum.at(from), (int) (to - from), width, scale);
	}

	private static void rows(long a, long bias, long p, long logSum, int rows, int width, double scale) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; n < rows; n++) {
			long at = 8L * n * width;
			Lanes.set(logSum + 8L * n, logits(a + at, bias, p + at, whole, width, scale));
		}
		for (int n = 0; n < rows; n++) {
			long at = 8L * n * width;
			powers(p + at, logSum + 8L * n, whole, width);
		}
	}

	/** Writes the logits of a row and returns the largest, made finite where all are −∞. */
	private static double logits(long a, long bias, long p, int whole, int width, double scale) {
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

	private static void powers(long p, long logSum, int whole, int width) {
		double max = Lanes.get(logSum);
		DoubleVector sums = Lanes.broadcast(0);
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			DoubleVector power = Exp.of(Lanes.load(p + 8L * k).sub(max));
			Lanes.store(p + 8L * k, power);
			sums = sums.add(power);
		}
		double sum = Lanes.sum(sums);
		for (int k = whole; k < width; k++) {
			double power = Math.exp(Lanes.get(p + 8L * k) - max);
			Lanes.set(p + 8L * k, power);
			sum += power;
		}
		Lanes.set(logSum, max + Math.log(sum));
		divide(p, sum, whole, width);
	}

	private static void divide(long p, double sum, int whole, int width) {
		double factor = 1 / sum;
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			Lanes.store(p + 8L * k, Lanes.load(p + 8L * k).mul(factor));
		}
		for (int k = whole; k < width; k++) {
			Lanes.set(p + 8L * k, Lanes.get(p + 8L * k) * factor);
		}
	}
}

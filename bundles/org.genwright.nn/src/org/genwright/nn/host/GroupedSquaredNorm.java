package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import org.genwright.nn.Shape;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;

/** Sums of squares over groups, lanes over the K sums of a row. */
final class GroupedSquaredNorm {

	private GroupedSquaredNorm() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand y = HostOperand.of(call.input(0));
		HostOperand shift = HostOperand.of(call.input(1));
		HostOperand norms = HostOperand.of(call.output(0));
		Shape shape = call.input(1).slice().shape();
		int groups = (int) shape.size(0);
		int width = (int) shape.size(1);
		return new Passes(
				(from, to) -> pairs(y.at(from), shift.base(), norms.at(from), (int) (to - from), groups, width),
				(from, to) -> singles(y.at(from), shift.base(), norms.at(from), (int) (to - from), groups, width),
				(from, to) -> tails(y.at(from), shift.base(), norms.at(from), (int) (to - from), groups, width));
	}

	private static void pairs(long y, long shift, long norms, int rows, int groups, int width) {
		int even = width - width % (2 * Lanes.COUNT);
		for (int n = 0; even > 0 && n < rows; n++) {
			long row = y + 8L * n * groups * width;
			long out = norms + 8L * n * width;
			for (int k = 0; k < even; k += 2 * Lanes.COUNT) {
				pair(row + 8L * k, shift + 8L * k, out + 8L * k, groups, 8L * width);
			}
		}
	}

	private static void singles(long y, long shift, long norms, int rows, int groups, int width) {
		int even = width - width % (2 * Lanes.COUNT);
		for (int n = 0; width - even >= Lanes.COUNT && n < rows; n++) {
			single(y + 8L * ((long) n * groups * width + even), shift + 8L * even, norms + 8L * ((long) n * width + even),
					groups, 8L * width);
		}
	}

	private static void tails(long y, long shift, long norms, int rows, int groups, int width) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; whole < width && n < rows; n++) {
			for (int k = whole; k < width; k++) {
				scalar(y + 8L * ((long) n * groups * width + k), shift + 8L * k, norms + 8L * ((long) n * width + k),
						groups, 8L * width);
			}
		}
	}

	private static void pair(long y, long shift, long out, int groups, long stride) {
		DoubleVector first = Lanes.broadcast(0);
		DoubleVector second = first;
		for (int g = 0; g < groups; g++) {
			long at = g * stride;
			DoubleVector v = Lanes.load(y + at).add(Lanes.load(shift + at));
			DoubleVector w = Lanes.load(y + at + Lanes.BYTES).add(Lanes.load(shift + at + Lanes.BYTES));
			first = v.fma(v, first);
			second = w.fma(w, second);
		}
		Lanes.store(out, first);
		Lanes.store(out + Lanes.BYTES, second);
	}

	private static void single(long y, long shift, long out, int groups, long stride) {
		DoubleVector sum = Lanes.broadcast(0);
		for (int g = 0; g < groups; g++) {
			DoubleVector v = Lanes.load(y + g * stride).add(Lanes.load(shift + g * stride));
			sum = v.fma(v, sum);
		}
		Lanes.store(out, sum);
	}

	private static void scalar(long y, long shift, long out, int groups, long stride) {
		double sum = 0;
		for (int g = 0; g < groups; g++) {
			double v = Lanes.get(y + g * stride) + Lanes.get(shift + g * stride);
			sum = Math.fma(v, v, sum);
		}
		Lanes.set(out, sum);
	}
}

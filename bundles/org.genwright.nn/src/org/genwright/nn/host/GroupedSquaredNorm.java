package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import org.genwright.nn.memory.Slice;
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
		Slice shape = call.input(1).slice();
		int groups = (int) shape.shape().size(0);
		int width = (int) shape.shape().size(1);
		return (from, to) -> rows(y.at(from), shift.base(), norms.at(from), (int) (to - from), groups, width);
	}

	private static void rows(long y, long shift, long norms, int rows, int groups, int width) {
		int even = width - width % (2 * Lanes.COUNT);
		int whole = width - width % Lanes.COUNT;
		long rowBytes = 8L * groups * width;
		for (int n = 0; n < rows; n++) {
			long row = y + n * rowBytes;
			long out = norms + 8L * n * width;
			for (int k = 0; k < even; k += 2 * Lanes.COUNT) {
				pair(row + 8L * k, shift + 8L * k, out + 8L * k, groups, 8L * width);
			}
			for (int k = even; k < whole; k += Lanes.COUNT) {
				single(row + 8L * k, shift + 8L * k, out + 8L * k, groups, 8L * width);
			}
			for (int k = whole; k < width; k++) {
				scalar(row + 8L * k, shift + 8L * k, out + 8L * k, groups, 8L * width);
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

package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;

/** Scaled squared distances, four rows at a time, lanes over the K centres. */
final class ScaledSquaredDistance {

	private static final int ROWS = 4;

	private ScaledSquaredDistance() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand scale = HostOperand.of(call.input(1));
		HostOperand shift = HostOperand.of(call.input(2));
		HostOperand distances = HostOperand.of(call.output(0));
		int dimensions = (int) call.input(1).slice().shape().size(0);
		int width = (int) call.input(1).slice().shape().size(1);
		return new Passes(
				(from, to) -> fours(x.at(from), scale.base(), shift.base(), distances.at(from), (int) (to - from),
						dimensions, width),
				(from, to) -> tails(x.at(from), scale.base(), shift.base(), distances.at(from), (int) (to - from),
						dimensions, width));
	}

	private static void fours(long x, long scale, long shift, long out, int rows, int dimensions, int width) {
		int whole = width - width % Lanes.COUNT;
		for (int n = 0; rows >= ROWS && n < rows; n += ROWS) {
			int first = Math.min(n, rows - ROWS); // the last four may repeat rows, to the same bits
			long row = x + 8L * first * dimensions;
			for (int k = 0; k < whole; k += Lanes.COUNT) {
				four(row, scale + 8L * k, shift + 8L * k, out + 8L * ((long) first * width + k), dimensions, width);
			}
		}
	}

	/** The columns beyond whole vectors, and all of them where there are fewer than four rows. */
	private static void tails(long x, long scale, long shift, long out, int rows, int dimensions, int width) {
		int whole = rows < ROWS ? 0 : width - width % Lanes.COUNT;
		for (int n = 0; whole < width && n < rows; n++) {
			for (int k = whole; k < width; k++) {
				scalar(x + 8L * n * dimensions, scale + 8L * k, shift + 8L * k, out + 8L * ((long) n * width + k),
						dimensions, width);
			}
		}
	}

	private static void four(long x, long scale, long shift, long out, int dimensions, int width) {
		long row = 8L * dimensions;
		DoubleVector sum0 = Lanes.broadcast(0);
		DoubleVector sum1 = sum0;
		DoubleVector sum2 = sum0;
		DoubleVector sum3 = sum0;
		for (int d = 0; d < dimensions; d++) {
			long at = 8L * d * width;
			DoubleVector s = Lanes.load(scale + at);
			DoubleVector t = Lanes.load(shift + at);
			long element = x + 8L * d;
			DoubleVector v0 = Lanes.broadcast(Lanes.get(element)).fma(s, t);
			DoubleVector v1 = Lanes.broadcast(Lanes.get(element + row)).fma(s, t);
			DoubleVector v2 = Lanes.broadcast(Lanes.get(element + 2 * row)).fma(s, t);
			DoubleVector v3 = Lanes.broadcast(Lanes.get(element + 3 * row)).fma(s, t);
			sum0 = v0.fma(v0, sum0);
			sum1 = v1.fma(v1, sum1);
			sum2 = v2.fma(v2, sum2);
			sum3 = v3.fma(v3, sum3);
		}
		long outRow = 8L * width;
		Lanes.store(out, sum0);
		Lanes.store(out + outRow, sum1);
		Lanes.store(out + 2 * outRow, sum2);
		Lanes.store(out + 3 * outRow, sum3);
	}

	private static void scalar(long x, long scale, long shift, long out, int dimensions, int width) {
		double sum = 0;
		for (int d = 0; d < dimensions; d++) {
			long at = 8L * d * width;
			double v = Math.fma(Lanes.get(x + 8L * d), Lanes.get(scale + at), Lanes.get(shift + at));
			sum = Math.fma(v, v, sum);
		}
		Lanes.set(out, sum);
	}
}

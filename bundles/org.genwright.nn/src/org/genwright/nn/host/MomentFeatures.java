package org.genwright.nn.host;

import jdk.incubator.vector.DoubleVector;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Ops;

/**
 * Monomials of each row, lanes over the second factor. Short runs of products are written as whole vectors that spill
 * into what follows, which is written after them; the last rows of a run are written exactly.
 */
final class MomentFeatures {

	private MomentFeatures() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand features = HostOperand.of(call.output(0));
		int dimensions = (int) call.input(0).slice().shape().size(1);
		int width = (int) call.output(0).slice().shape().size(1);
		int degree = call.attributes().integer(Ops.DEGREE);
		return new Passes(
				(from, to) -> spilling(x.at(from), features.at(from), (int) (to - from), dimensions, width, degree),
				(from, to) -> exact(x.at(from), features.at(from), (int) (to - from), dimensions, width, degree));
	}

	/** Returns the number of rows from the first on that may spill without touching what lies behind the last. */
	private static int spillingRows(int rows, int width) {
		return Math.max(0, rows - 1 - Math.ceilDiv(Lanes.COUNT, width));
	}

	private static void spilling(long x, long features, int rows, int dimensions, int width, int degree) {
		int last = spillingRows(rows, width);
		for (int n = 0; n < last; n++) {
			long row = x + 8L * n * dimensions;
			long out = features + 8L * n * width;
			Lanes.set(out, 1);
			spilled(row, 1, out + 8, dimensions);
			if (degree == Ops.SQUARES) {
				squares(row, out + 8L * (1 + dimensions), dimensions);
			} else if (degree == Ops.PRODUCTS) {
				products(row, out + 8L * (1 + dimensions), dimensions);
			}
		}
	}

	private static void exact(long x, long features, int rows, int dimensions, int width, int degree) {
		for (int n = spillingRows(rows, width); n < rows; n++) {
			long row = x + 8L * n * dimensions;
			long out = features + 8L * n * width;
			Lanes.set(out, 1);
			scaled(row, 1, out + 8, dimensions);
			long at = out + 8L * (1 + dimensions);
			for (int i = 0; degree != Ops.FIRST && i < dimensions; i++) {
				int count = degree == Ops.SQUARES ? 1 : dimensions - i;
				scaled(row + 8L * i, Lanes.get(row + 8L * i), at, count);
				at += 8L * count;
			}
		}
	}

	private static void products(long x, long out, int dimensions) {
		long at = out;
		for (int i = 0; i < dimensions; i++) {
			spilled(x + 8L * i, Lanes.get(x + 8L * i), at, dimensions - i);
			at += 8L * (dimensions - i);
		}
	}

	/** Writes factor·x in whole vectors. What goes beyond the end is overwritten by what is written next. */
	private static void spilled(long x, double factor, long out, int count) {
		for (int j = 0; j < count; j += Lanes.COUNT) {
			Lanes.store(out + 8L * j, Lanes.load(x + 8L * j).mul(factor));
		}
	}

	private static void squares(long x, long out, int count) {
		for (int j = 0; j < count; j += Lanes.COUNT) {
			DoubleVector v = Lanes.load(x + 8L * j);
			Lanes.store(out + 8L * j, v.mul(v));
		}
	}

	private static void scaled(long x, double factor, long out, int count) {
		for (int j = 0; j < count; j++) {
			Lanes.set(out + 8L * j, Lanes.get(x + 8L * j) * factor);
		}
	}
}

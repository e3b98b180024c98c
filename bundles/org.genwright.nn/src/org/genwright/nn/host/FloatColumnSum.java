package org.genwright.nn.host;

import java.nio.ByteOrder;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;

/** Sums of floats in double: over the rows of each column, and squares over each row. */
final class FloatColumnSum {

	/** As many floats as a vector has doubles. */
	private static final VectorSpecies<Float> HALF = VectorSpecies.of(float.class,
			VectorShape.forBitSize(Lanes.DOUBLES.vectorBitSize() / 2));

	private static final ByteOrder ORDER = ByteOrder.nativeOrder();
	private static final int STRIP = 4 * Lanes.COUNT;

	private FloatColumnSum() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand sums = HostOperand.of(call.output(0));
		int columns = (int) call.output(0).slice().shape().size(0);
		int rows = columns == 0 ? 0 : (int) (call.input(0).slice().shape().elements() / columns);
		boolean whole = call.output(0).extent() == Extent.WHOLE;
		return (from, to) -> {
			int first = whole ? 0 : (int) from;
			int last = whole ? columns : (int) to;
			int strips = first + (last - first) / STRIP * STRIP;
			int vectors = first + (last - first) / Lanes.COUNT * Lanes.COUNT;
			for (int c = first; c < strips; c += STRIP) {
				strip(x.base() + 4L * c, sums.base() + 4L * c, rows, 4L * columns);
			}
			for (int c = strips; c < vectors; c += Lanes.COUNT) {
				vector(x.base() + 4L * c, sums.base() + 4L * c, rows, 4L * columns);
			}
			for (int c = vectors; c < last; c++) {
				FloatLanes.set(sums.base() + 4L * c, single(x.base() + 4L * c, rows, 4L * columns));
			}
		};
	}

	/** Four vectors side by side: rows far apart are then read by whole cache lines. */
	private static void strip(long x, long out, int rows, long stride) {
		long step = 4L * Lanes.COUNT;
		DoubleVector a = Lanes.broadcast(0);
		DoubleVector b = Lanes.broadcast(0);
		DoubleVector c = Lanes.broadcast(0);
		DoubleVector d = Lanes.broadcast(0);
		for (int n = 0; n < rows; n++) {
			long row = x + n * stride;
			a = a.add(load(row));
			b = b.add(load(row + step));
			c = c.add(load(row + 2 * step));
			d = d.add(load(row + 3 * step));
		}
		// written out: a call made once per loop would not be inlined, and its vector be an object
		((FloatVector) a.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(Lanes.MEMORY, out, ORDER);
		((FloatVector) b.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(Lanes.MEMORY, out + step, ORDER);
		((FloatVector) c.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(Lanes.MEMORY, out + 2 * step, ORDER);
		((FloatVector) d.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(Lanes.MEMORY, out + 3 * step, ORDER);
	}

	private static void vector(long x, long out, int rows, long stride) {
		DoubleVector sum = Lanes.broadcast(0);
		for (int n = 0; n < rows; n++) {
			sum = sum.add(load(x + n * stride));
		}
		((FloatVector) sum.convertShape(VectorOperators.D2F, HALF, 0)).intoMemorySegment(Lanes.MEMORY, out, ORDER);
	}

	private static float single(long x, int rows, long stride) {
		double sum = 0;
		for (int n = 0; n < rows; n++) {
			sum += FloatLanes.get(x + n * stride);
		}
		return (float) sum;
	}

	static BoundKernel squaredNorm(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand norms = HostOperand.of(call.output(0));
		Span lines = Span.of(call.input(0));
		return (from, to) -> {
			for (long n = 0; n < lines.lines(from, to); n++) {
				Lanes.set(norms.at(from) + 8 * n, squares(x.at(from) + 4 * n * lines.columns(), lines.columns()));
			}
		};
	}

	private static double squares(long x, int columns) {
		int whole = columns - columns % Lanes.COUNT;
		DoubleVector sums = Lanes.broadcast(0);
		for (int c = 0; c < whole; c += Lanes.COUNT) {
			DoubleVector v = load(x + 4L * c);
			sums = v.fma(v, sums);
		}
		double sum = Lanes.sum(sums);
		for (int c = whole; c < columns; c++) {
			double v = FloatLanes.get(x + 4L * c);
			sum += v * v;
		}
		return sum;
	}

	private static DoubleVector load(long address) {
		FloatVector narrow = FloatVector.fromMemorySegment(HALF, Lanes.MEMORY, address, ORDER);
		return (DoubleVector) narrow.convertShape(VectorOperators.F2D, Lanes.DOUBLES, 0);
	}
}

package org.genwright.nn.host;

import java.lang.foreign.ValueLayout;

import jdk.incubator.vector.DoubleVector;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Ops;

/** The kernels that go over a matrix once, row by row. */
final class RowKernels {

	private RowKernels() {
	}

	static BoundKernel scaleRows(OpCall call) {
		HostOperand a = HostOperand.of(call.input(0));
		HostOperand w = HostOperand.of(call.input(1));
		HostOperand scaled = HostOperand.of(call.output(0));
		int width = (int) call.output(0).slice().shape().size(1);
		return (from, to) -> {
			long weights = w.at(from);
			for (int n = 0; n < to - from; n++) {
				long row = 8L * n * width;
				scaleRow(a.at(from) + row, Lanes.get(weights + 8L * n), scaled.at(from) + row, width);
			}
		};
	}

	private static void scaleRow(long a, double factor, long out, int width) {
		int whole = width - width % Lanes.COUNT;
		for (int k = 0; k < whole; k += Lanes.COUNT) {
			Lanes.store(out + 8L * k, Lanes.load(a + 8L * k).mul(factor));
		}
		for (int k = whole; k < width; k++) {
			Lanes.set(out + 8L * k, Lanes.get(a + 8L * k) * factor);
		}
	}

	static BoundKernel rowMin(OpCall call) {
		HostOperand a = HostOperand.of(call.input(0));
		HostOperand smallest = HostOperand.of(call.output(0));
		HostOperand position = HostOperand.of(call.output(1));
		int width = (int) call.input(0).slice().shape().size(1);
		return (from, to) -> {
			for (int n = 0; n < to - from; n++) {
				long row = a.at(from) + 8L * n * width;
				int first = firstMin(row, width);
				Lanes.set(smallest.at(from) + 8L * n, Lanes.get(row + 8L * first));
				Lanes.MEMORY.set(ValueLayout.JAVA_INT, position.at(from) + 4L * n, first);
			}
		};
	}

	/** Returns the position of the first NaN, or else of the first smallest element. */
	private static int firstMin(long row, int width) {
		int first = 0;
		double min = Lanes.get(row);
		for (int k = 1; k < width; k++) {
			double value = Lanes.get(row + 8L * k);
			if (value < min || (Double.isNaN(value) && !Double.isNaN(min))) {
				min = value;
				first = k;
			}
		}
		return first;
	}

	static BoundKernel oneHot(OpCall call) {
		HostOperand classes = HostOperand.of(call.input(0));
		HostOperand rows = HostOperand.of(call.output(0));
		int width = (int) call.output(0).slice().shape().size(1);
		return (from, to) -> {
			fill(rows.at(from), 0, (to - from) * width);
			for (int n = 0; n < to - from; n++) {
				int k = Lanes.MEMORY.get(ValueLayout.JAVA_INT, classes.at(from) + 4L * n);
				if (k >= 0 && k < width) {
					Lanes.set(rows.at(from) + 8L * ((long) n * width + k), 1);
				}
			}
		};
	}

	static BoundKernel fill(OpCall call) {
		HostOperand target = HostOperand.of(call.output(0));
		double value = call.attributes().number(Ops.VALUE, 0);
		Slice slice = call.output(0).slice();
		boolean whole = call.output(0).extent() == Extent.WHOLE;
		long elements = slice.shape().elements();
		long rowElements = whole ? 0 : slice.rowElements();
		return (from, to) -> fill(target.at(from), value, whole ? elements : (to - from) * rowElements);
	}

	private static void fill(long address, double value, long count) {
		DoubleVector vector = Lanes.broadcast(value);
		long whole = count - count % Lanes.COUNT;
		for (long i = 0; i < whole; i += Lanes.COUNT) {
			Lanes.store(address + 8 * i, vector);
		}
		for (long i = whole; i < count; i++) {
			Lanes.set(address + 8 * i, value);
		}
	}
}

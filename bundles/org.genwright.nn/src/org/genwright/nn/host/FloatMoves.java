package org.genwright.nn.host;

import jdk.incubator.vector.FloatVector;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Moves;
import org.genwright.nn.op.OpCall;

/** Kernels that move floats line by line. */
final class FloatMoves {

	private static final int SHORT = 16;

	private FloatMoves() {
	}

	static BoundKernel concat(OpCall call) {
		HostOperand a = HostOperand.of(call.input(0));
		HostOperand b = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		Span lines = Span.of(call.output(0));
		int left = (int) call.input(0).slice().shape().size(-1);
		int right = lines.columns() - left;
		return (from, to) -> {
			long count = lines.lines(from, to);
			copyLines(a.at(from), left, out.at(from), lines.columns(), left, count);
			copyLines(b.at(from), right, out.at(from) + 4L * left, lines.columns(), right, count);
		};
	}

	static BoundKernel slice(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span lines = Span.of(call.output(0));
		long first = 4L * call.attributes().integer(Moves.FIRST);
		int columns = (int) call.input(0).slice().shape().size(-1);
		return (from, to) -> copyLines(x.at(from) + first, columns, out.at(from), lines.columns(), lines.columns(),
				lines.lines(from, to));
	}

	static BoundKernel pad(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span lines = Span.of(call.output(0));
		long first = 4L * call.attributes().integer(Moves.FIRST);
		int columns = (int) call.input(0).slice().shape().size(-1);
		return (from, to) -> {
			long count = lines.lines(from, to);
			FloatLanes.clear(out.at(from), count * lines.columns());
			copyLines(x.at(from), columns, out.at(from) + first, lines.columns(), columns, count);
		};
	}

	static void copyLines(long from, int fromStride, long to, int toStride, int width, long count) {
		for (long n = 0; n < count; n++) {
			copyLine(from + 4 * n * fromStride, to + 4 * n * toStride, width);
		}
	}

	static void copyLine(long from, long to, int width) {
		if (width >= SHORT) {
			FloatLanes.copy(from, to, width);
			return;
		}
		for (int c = 0; c < width; c++) {
			FloatLanes.set(to + 4L * c, FloatLanes.get(from + 4L * c));
		}
	}

	static BoundKernel gather(OpCall call) {
		HostOperand table = HostOperand.of(call.input(0));
		HostOperand index = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		Span lines = Span.of(call.output(0));
		int columns = lines.columns();
		long rows = call.input(0).slice().shape().size(0);
		return (from, to) -> {
			long count = lines.lines(from, to);
			for (long n = 0; n < count; n++) {
				int row = FloatLanes.getInt(index.at(from) + 4 * n);
				long target = out.at(from) + 4 * n * columns;
				if (row >= 0 && row < rows) {
					copyLine(table.base() + 4L * row * columns, target, columns);
				} else {
					fillNaN(target, columns);
				}
			}
		};
	}

	static void fillNaN(long target, int columns) {
		for (int c = 0; c < columns; c++) {
			FloatLanes.set(target + 4L * c, Float.NaN);
		}
	}

	static BoundKernel scatterAdd(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand index = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		int columns = (int) call.output(0).slice().shape().size(1);
		long all = call.output(0).slice().shape().size(0);
		long count = call.input(0).slice().shape().size(0);
		boolean whole = call.output(0).extent() == Extent.WHOLE;
		return (from, to) -> {
			long first = whole ? 0 : from;
			long last = whole ? all : to;
			FloatLanes.clear(out.base() + 4 * first * columns, (last - first) * columns);
			for (long n = 0; n < count; n++) {
				int row = FloatLanes.getInt(index.base() + 4 * n);
				if (row >= first && row < last) {
					addLine(x.base() + 4 * n * columns, out.base() + 4L * row * columns, columns);
				}
			}
		};
	}

	static void addLine(long x, long out, int columns) {
		int whole = columns - columns % FloatLanes.COUNT;
		for (int c = 0; c < whole; c += FloatLanes.COUNT) {
			FloatVector sum = FloatLanes.load(out + 4L * c).add(FloatLanes.load(x + 4L * c));
			FloatLanes.store(out + 4L * c, sum);
		}
		for (int c = whole; c < columns; c++) {
			FloatLanes.set(out + 4L * c, FloatLanes.get(out + 4L * c) + FloatLanes.get(x + 4L * c));
		}
	}

	static BoundKernel transpose(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		long rows = call.input(0).slice().shape().size(0);
		long columns = call.input(0).slice().shape().size(1);
		return (from, to) -> {
			for (long c = 0; c < columns; c++) {
				for (long r = 0; r < rows; r++) {
					FloatLanes.set(out.base() + 4 * (c * rows + r), FloatLanes.get(x.base() + 4 * (r * columns + c)));
				}
			}
		};
	}
}

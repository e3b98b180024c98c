package org.genwright.nn.host;

import java.util.Arrays;

import org.genwright.nn.Shape;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Permutations;

/** Reorders axes: goes over the output in order and reads the input with the strides that belong to its axes. */
final class PermuteKernel implements BoundKernel {

	private final HostOperand x;
	private final HostOperand out;
	private final Span span;
	private final long[] sizes;
	private final long[] steps; // bytes in the input per step along each axis of the output
	private final long[] index;
	private final boolean whole;

	PermuteKernel(OpCall call) {
		x = HostOperand.of(call.input(0));
		out = HostOperand.of(call.output(0));
		span = Span.of(call.output(0));
		Shape from = call.input(0).slice().shape();
		int[] axes = Permutations.axes(call.attributes());
		sizes = call.output(0).slice().shape().sizes();
		steps = new long[axes.length];
		for (int i = 0; i < axes.length; i++) {
			steps[i] = 4;
			for (int inner = axes[i] + 1; inner < axes.length; inner++) {
				steps[i] *= from.size(inner);
			}
		}
		index = new long[axes.length];
		whole = span.perRow() == 0;
	}

	@Override
	public void run(long from, long to) {
		int last = sizes.length - 1;
		long source = x.at(from);
		long target = out.at(from);
		long lines = sizes[last] == 0 ? 0 : whole ? span.all() : span.lines(from, to);
		Arrays.fill(index, 0);
		for (long line = 0; line < lines; line++) {
			move(source, target, (int) sizes[last], steps[last]);
			target += 4 * sizes[last];
			source = next(source, last - 1);
		}
	}

	/** Counts the outer axes up by one and returns the address that belongs to them. */
	private long next(long source, int axis) {
		long address = source;
		for (int i = axis; i >= 0; i--) {
			address += steps[i];
			if (++index[i] < sizes[i] || i == 0) {
				return address;
			}
			address -= index[i] * steps[i];
			index[i] = 0;
		}
		return address;
	}

	private static void move(long from, long to, int count, long step) {
		if (step == 4) {
			FloatMoves.copyLine(from, to, count);
			return;
		}
		for (int i = 0; i < count; i++) {
			FloatLanes.set(to + 4L * i, FloatLanes.get(from + i * step));
		}
	}
}

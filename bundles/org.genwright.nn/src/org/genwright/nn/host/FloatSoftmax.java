package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;

/** The softmax of each line: its largest element first, then the powers with their sum, then the quotients. */
final class FloatSoftmax {

	private FloatSoftmax() {
	}

	static BoundKernel bind(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		int columns = span.columns();
		return new Passes((from, to) -> {
			long lines = span.lines(from, to);
			for (long n = 0; n < lines; n++) {
				long line = 4 * n * columns;
				FloatLanes.set(out.at(from) + line, FloatReductions.max(x.at(from) + line, columns));
			}
		}, (from, to) -> {
			long lines = span.lines(from, to);
			for (long n = 0; n < lines; n++) {
				long line = 4 * n * columns;
				float max = FloatLanes.get(out.at(from) + line);
				scale(out.at(from) + line, columns, 1 / powers(x.at(from) + line, out.at(from) + line, columns, max));
			}
		});
	}

	private static float powers(long x, long out, int columns, float max) {
		FloatVector sum = FloatLanes.broadcast(0);
		for (int c = 0; c < columns; c += COUNT) {
			VectorMask<Float> mask = FloatLanes.first(columns - c);
			FloatVector power = FloatFunctions.exp(FloatLanes.load(x + 4L * c, mask).sub(max));
			FloatLanes.store(out + 4L * c, power, mask);
			sum = sum.add(power, mask);
		}
		return FloatLanes.sum(sum);
	}

	private static void scale(long out, int columns, float factor) {
		for (int c = 0; c < columns; c += COUNT) {
			VectorMask<Float> mask = FloatLanes.first(columns - c);
			FloatLanes.store(out + 4L * c, FloatLanes.load(out + 4L * c, mask).mul(factor), mask);
		}
	}
}

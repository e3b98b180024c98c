package org.genwright.nn.host;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import org.genwright.nn.ElementType;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Encodings;
import org.genwright.nn.op.OpCall;

/** Kernels on class scores and the indices beside them. */
final class ClassKernels {

	/** Indices of classes, of either type. */
	private record Index(HostOperand operand, boolean integers, int classes) {

		static Index of(OpCall call, int at, int classes) {
			return new Index(HostOperand.of(call.input(at)), call.input(at).slice().type() == ElementType.INT32, classes);
		}

		/** Returns the class of a line, or −1 where there is none. */
		int get(long from, long line) {
			long at = operand.at(from) + 4 * line;
			int k = integers ? FloatLanes.getInt(at) : rounded(FloatLanes.get(at));
			return k >= 0 && k < classes ? k : -1;
		}

		private static int rounded(float level) {
			return Float.isNaN(level) ? -1 : (int) Math.rint(level);
		}
	}

	private ClassKernels() {
	}

	static BoundKernel pick(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		int classes = (int) call.input(0).slice().shape().size(-1);
		Index index = Index.of(call, 1, classes);
		return (from, to) -> {
			for (long line = 0; line < span.lines(from, to); line++) {
				int k = index.get(from, line);
				FloatLanes.set(out.at(from) + 4 * line, k < 0 ? Float.NaN : FloatLanes.get(x.at(from) + 4 * (line * classes + k)));
			}
		};
	}

	static BoundKernel put(OpCall call) {
		HostOperand y = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		int classes = span.columns();
		Index index = Index.of(call, 1, classes);
		return (from, to) -> {
			long lines = span.lines(from, to);
			FloatLanes.clear(out.at(from), lines * classes);
			for (long line = 0; line < lines; line++) {
				int k = index.get(from, line);
				if (k >= 0) {
					FloatLanes.set(out.at(from) + 4 * (line * classes + k), FloatLanes.get(y.at(from) + 4 * line));
				}
			}
		};
	}

	static BoundKernel logProb(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand logSum = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		int classes = (int) call.input(0).slice().shape().size(-1);
		Index index = Index.of(call, 2, classes);
		return (from, to) -> {
			for (long line = 0; line < span.lines(from, to); line++) {
				int k = index.get(from, line);
				float score = k < 0 ? Float.NaN : FloatLanes.get(x.at(from) + 4 * (line * classes + k));
				FloatLanes.set(out.at(from) + 4 * line, score - FloatLanes.get(logSum.at(from) + 4 * line));
			}
		};
	}

	static BoundKernel gradient(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand logSum = HostOperand.of(call.input(1));
		HostOperand dy = HostOperand.of(call.input(3));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		int classes = span.columns();
		Index index = Index.of(call, 2, classes);
		return (from, to) -> {
			for (long line = 0; line < span.lines(from, to); line++) {
				long target = out.at(from) + 4 * line * classes;
				float slope = FloatLanes.get(dy.at(from) + 4 * line);
				minusProbs(x.at(from) + 4 * line * classes, target, classes, FloatLanes.get(logSum.at(from) + 4 * line), slope);
				int k = index.get(from, line);
				if (k >= 0) {
					FloatLanes.set(target + 4L * k, FloatLanes.get(target + 4L * k) + slope);
				}
			}
		};
	}

	private static void minusProbs(long x, long out, int classes, float logSum, float slope) {
		for (int v = 0; v < classes; v += FloatLanes.COUNT) {
			VectorMask<Float> mask = FloatLanes.first(classes - v);
			FloatVector power = FloatFunctions.exp(FloatLanes.load(x + 4L * v, mask).sub(logSum));
			FloatLanes.store(out + 4L * v, power.mul(-slope), mask);
		}
	}

	static BoundKernel toFloat(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Slice slice = call.output(0).slice();
		long all = PoolKernels.wholeRows(call) < 0 ? -1 : slice.shape().elements();
		long perRow = slice.rowElements();
		return (from, to) -> {
			long count = all < 0 ? (to - from) * perRow : all;
			for (long i = 0; i < count; i++) {
				FloatLanes.set(out.at(from) + 4 * i, FloatLanes.getInt(x.at(from) + 4 * i));
			}
		};
	}

	static BoundKernel sinusoid(OpCall call) {
		HostOperand t = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		double[] frequencies = Encodings.frequencies(call.attributes()); // [D/2]
		return (from, to) -> {
			for (long n = 0; n < span.lines(from, to); n++) {
				long row = out.at(from) + 4 * n * span.columns();
				int time = FloatLanes.getInt(t.at(from) + 4 * n);
				for (int i = 0; i < frequencies.length; i++) {
					FloatLanes.set(row + 4L * i, (float) Math.sin(time * frequencies[i]));
					FloatLanes.set(row + 4L * (i + frequencies.length), (float) Math.cos(time * frequencies[i]));
				}
			}
		};
	}
}

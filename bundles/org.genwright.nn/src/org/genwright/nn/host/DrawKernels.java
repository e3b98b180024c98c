package org.genwright.nn.host;

import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.rng.ElementDraws;

/** Random numbers straight into memory. */
final class DrawKernels {

	/** Four numbers by the index of their block. */
	private interface Blocks {
		float[] at(ElementDraws draws, long block);
	}

	private DrawKernels() {
	}

	static BoundKernel uniform(OpCall call) {
		return bind(call, ElementDraws::uniforms);
	}

	static BoundKernel normal(OpCall call) {
		return bind(call, ElementDraws::normals);
	}

	private static BoundKernel bind(OpCall call, Blocks blocks) {
		HostOperand clock = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.output(0));
		ElementDraws draws = new ElementDraws((int) (long) call.attributes().number(Draws.STREAM, 0));
		return (from, to) -> {
			draws.at(getLong(clock.base()), getLong(clock.base() + 8));
			long first = from * span.perRow() * span.columns();
			long last = first + span.lines(from, to) * span.columns();
			float[] numbers = null;
			for (long i = first; i < last; i++) {
				numbers = numbers == null || (i & 3) == 0 ? blocks.at(draws, i >>> 2) : numbers;
				FloatLanes.set(out.base() + 4 * i, numbers[(int) (i & 3)]);
			}
		};
	}

	private static long getLong(long address) {
		return (FloatLanes.getInt(address) & 0xFFFFFFFFL) | ((long) FloatLanes.getInt(address + 4) << 32);
	}

	static BoundKernel categorical(OpCall call) {
		HostOperand logits = HostOperand.of(call.input(0));
		HostOperand uniform = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		Span span = Span.of(call.input(0));
		float[] row = new float[span.columns()];
		return (from, to) -> {
			for (long n = 0; n < span.lines(from, to); n++) {
				for (int k = 0; k < row.length; k++) {
					row[k] = FloatLanes.get(logits.at(from) + 4 * (n * row.length + k));
				}
				FloatLanes.setInt(out.at(from) + 4 * n,
						ElementDraws.category(row, FloatLanes.get(uniform.at(from) + 4 * n)));
			}
		};
	}
}

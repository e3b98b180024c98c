package org.genwright.nn.nd4j;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Positions;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The portable kernels of the ops of {@link Positions}. */
final class Nd4jPositions {

	private Nd4jPositions() {
	}

	static void register(OpRegistry registry) {
		registry.register(Positions.COPY, Portable.kernel(
				(call, from, to) -> Portable.output(call, from, to).assign(Portable.input(call, 0, from, to))));
		registry.register(Positions.READ, Portable.kernel(Nd4jPositions::read));
		registry.register(Positions.PLACE, Portable.kernel((call, from, to) -> {
			Portable.output(call, from, to).assign(0);
			write(call, from, to);
		}));
		registry.register(Positions.WRITE, Portable.kernel(Nd4jPositions::write));
	}

	private static int position(OpCall call) {
		return Portable.input(call, 1, 0, 0).getInt(0) + (int) call.attributes().number(Positions.OFFSET, 0);
	}

	/** Returns the view of the blocks at a position of a sequence [N, L, C…] as a matrix [N, C]. */
	private static INDArray block(INDArray sequence, int position) {
		long columns = sequence.stride(1);
		return Nd4j.create(sequence.data(), new long[] { sequence.size(0), columns },
				new long[] { sequence.stride(0), 1 }, sequence.offset() + position * columns, 'c');
	}

	/** Returns the view of rows [N, C…] as a matrix [N, C]. */
	private static INDArray matrix(INDArray rows) {
		long columns = rows.stride(0);
		return Nd4j.create(rows.data(), new long[] { rows.size(0), columns }, new long[] { columns, 1 }, rows.offset(), 'c');
	}

	private static void read(OpCall call, long from, long to) {
		INDArray x = Portable.input(call, 0, from, to); // [N, L, C…]
		INDArray out = Portable.output(call, from, to); // [N, C…]
		int at = position(call);
		if (at >= 0 && at < x.size(1)) {
			matrix(out).assign(block(x, at));
		} else {
			out.assign(Float.NaN);
		}
	}

	private static void write(OpCall call, long from, long to) {
		INDArray x = Portable.input(call, 0, from, to); // [N, C…]
		INDArray out = Portable.output(call, from, to); // [N, L, C…]
		int at = position(call);
		if (at >= 0 && at < out.size(1)) {
			block(out, at).assign(matrix(x));
		}
	}
}

package org.genwright.nn.nd4j;

import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Recurrent;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The portable kernels of the ops of {@link Recurrent}, step by step. */
final class Nd4jRecurrent {

	private Nd4jRecurrent() {
	}

	static void register(OpRegistry registry) {
		registry.register(Recurrent.LSTM, Portable.kernel(Nd4jLstm::forward));
		registry.register(Recurrent.LSTM_GRADIENT, Portable.kernel(Nd4jLstm::backward));
		registry.register(Recurrent.GRU, Portable.kernel(Nd4jGru::forward));
		registry.register(Recurrent.GRU_GRADIENT, Portable.kernel(Nd4jGru::backward));
		registry.register(Recurrent.UNPACK, Portable.kernel(Nd4jRecurrent::unpack));
	}

	private static void unpack(OpCall call, long from, long to) {
		INDArray packed = Portable.input(call, 0, from, to);
		INDArray out = Portable.output(call, from, to);
		long rows = out.size(0);
		long steps = out.size(1);
		long width = out.length() / (rows * steps);
		INDArray byStep = Nd4j.create(packed.data(), new long[] { rows, steps, width }, new long[] { width, rows * width, 1 },
				packed.offset(), 'c');
		Nd4j.create(out.data(), new long[] { rows, steps, width }, new long[] { steps * width, width, 1 }, out.offset(), 'c')
				.assign(byStep);
	}
}

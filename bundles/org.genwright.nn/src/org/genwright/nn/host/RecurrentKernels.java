package org.genwright.nn.host;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Recurrent;

/** The fast kernels of the ops of {@link Recurrent}. */
final class RecurrentKernels {

	private RecurrentKernels() {
	}

	static void register(OpRegistry registry) {
		registry.register(Recurrent.LSTM, Backend.HOST, LstmKernel::new);
		registry.register(Recurrent.LSTM_GRADIENT, Backend.HOST, LstmGradientKernel::new);
		registry.register(Recurrent.GRU, Backend.HOST, GruKernel::new);
		registry.register(Recurrent.GRU_GRADIENT, Backend.HOST, GruGradientKernel::new);
		registry.register(Recurrent.UNPACK, Backend.HOST, RecurrentKernels::unpack);
	}

	private static BoundKernel unpack(OpCall call) {
		HostOperand packed = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		Shape shape = call.output(0).slice().shape();
		boolean whole = call.output(0).extent() == Extent.WHOLE;
		long steps = shape.size(1);
		int width = (int) (shape.elements() / (shape.size(0) * steps));
		return (from, to) -> {
			long rows = whole ? shape.size(0) : to - from;
			for (long row = 0; row < rows; row++) {
				for (long step = 0; step < steps; step++) {
					FloatMoves.copyLine(packed.at(from) + 4 * (step * rows + row) * width,
							out.at(from) + 4 * (row * steps + step) * width, width);
				}
			}
		};
	}
}

package org.genwright.nn.host;

import org.genwright.nn.Backend;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Positions;

/** Copies of whole rows, and of the blocks of a sequence at a position. */
final class PositionKernels {

	private PositionKernels() {
	}

	static void register(OpRegistry registry) {
		registry.register(Positions.READ, Backend.HOST, PositionKernels::read);
		registry.register(Positions.PLACE, Backend.HOST, PositionKernels::place);
		registry.register(Positions.WRITE, Backend.HOST, PositionKernels::write);
		registry.register(Positions.COPY, Backend.HOST, PositionKernels::copy);
	}

	private static BoundKernel copy(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand out = HostOperand.of(call.output(0));
		int words = call.output(0).slice().type().bytes() / Float.BYTES;
		Reach reach = Reach.of(call.output(0));
		return (from, to) -> move(x.at(from), out.at(from), reach.elements(from, to) * words);
	}

	private static void move(long from, long to, long words) {
		long whole = words - words % FloatLanes.COUNT;
		for (long i = 0; i < whole; i += FloatLanes.COUNT) {
			FloatLanes.store(to + 4 * i, FloatLanes.load(from + 4 * i));
		}
		for (long i = whole; i < words; i++) {
			FloatLanes.setInt(to + 4 * i, FloatLanes.getInt(from + 4 * i));
		}
	}

	/** How much of an operand a run covers: all rows or those of the run. */
	private record Reach(long rows, long rowElements, Extent extent) {

		static Reach of(Operand operand) {
			boolean scalar = operand.slice().shape().rank() == 0;
			return new Reach(scalar ? 1 : operand.slice().shape().size(0), scalar ? 1 : operand.slice().rowElements(),
					operand.extent());
		}

		long rows(long from, long to) {
			return extent == Extent.WHOLE ? rows : to - from;
		}

		long elements(long from, long to) {
			return rows(from, to) * rowElements;
		}
	}

	private static BoundKernel read(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand position = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		long length = call.input(0).slice().shape().size(1);
		int width = (int) call.output(0).slice().rowElements();
		Reach reach = Reach.of(call.output(0));
		int offset = (int) call.attributes().number(Positions.OFFSET, 0);
		return (from, to) -> {
			int at = FloatLanes.getInt(position.base()) + offset;
			for (long n = 0; n < reach.rows(from, to); n++) {
				long target = out.at(from) + 4 * n * width;
				if (at >= 0 && at < length) {
					FloatMoves.copyLine(x.at(from) + 4 * (n * length + at) * width, target, width);
				} else {
					FloatMoves.fillNaN(target, width);
				}
			}
		};
	}

	private static BoundKernel place(OpCall call) {
		HostOperand out = HostOperand.of(call.output(0));
		Reach reach = Reach.of(call.output(0));
		BoundKernel write = write(call);
		return (from, to) -> {
			FloatLanes.clear(out.at(from), reach.elements(from, to));
			write.run(from, to);
		};
	}

	private static BoundKernel write(OpCall call) {
		HostOperand x = HostOperand.of(call.input(0));
		HostOperand position = HostOperand.of(call.input(1));
		HostOperand out = HostOperand.of(call.output(0));
		long length = call.output(0).slice().shape().size(1);
		int width = (int) call.input(0).slice().rowElements();
		Reach reach = Reach.of(call.output(0));
		int offset = (int) call.attributes().number(Positions.OFFSET, 0);
		return (from, to) -> {
			int at = FloatLanes.getInt(position.base()) + offset;
			if (at >= 0 && at < length) {
				for (long n = 0; n < reach.rows(from, to); n++) {
					FloatMoves.copyLine(x.at(from) + 4 * n * width, out.at(from) + 4 * (n * length + at) * width, width);
				}
			}
		};
	}
}

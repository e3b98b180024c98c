package org.genwright.nn.nd4j;

import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Operand;
import org.genwright.nn.rng.ElementDraws;

/** The portable kernels of random ops: drawn in Java and copied to the device, so that every device draws the same. */
final class PortableDraws {

	/** Four numbers by the index of their block. */
	private interface Blocks {
		float[] at(ElementDraws draws, long block);
	}

	private PortableDraws() {
	}

	static void register(OpRegistry registry) {
		registry.register(Draws.UNIFORM,
				Portable.kernel((call, from, to) -> draw(call, ElementDraws::uniforms, from, to)));
		registry.register(Draws.NORMAL, Portable.kernel((call, from, to) -> draw(call, ElementDraws::normals, from, to)));
		registry.register(Draws.CATEGORICAL, Portable.kernel(PortableDraws::categorical));
	}

	private static void draw(OpCall call, Blocks blocks, long from, long to) {
		Slice clock = call.input(0).slice();
		int[] halves = new int[Draws.CLOCK];
		clock.arena().memory().read(clock, 0, halves, 0, halves.length);
		ElementDraws draws = new ElementDraws((int) (long) call.attributes().number(Draws.STREAM, 0));
		draws.at(join(halves[0], halves[1]), join(halves[2], halves[3]));
		long first = first(call.output(0), from);
		float[] values = new float[count(call.output(0), from, to)];
		for (int i = 0; i < values.length; i++) {
			values[i] = blocks.at(draws, first + i >>> 2)[(int) (first + i & 3)];
		}
		memory(call).write(values, 0, call.output(0).slice(), first, values.length);
	}

	private static void categorical(OpCall call, long from, long to) {
		int lines = count(call.output(0), from, to);
		float[] row = new float[(int) call.input(0).slice().shape().size(-1)];
		float[] uniform = new float[lines];
		int[] classes = new int[lines];
		memory(call).read(call.input(1).slice(), first(call.input(1), from), uniform, 0, lines);
		for (int n = 0; n < lines; n++) {
			memory(call).read(call.input(0).slice(), first(call.input(0), from) + (long) n * row.length, row, 0, row.length);
			classes[n] = ElementDraws.category(row, uniform[n]);
		}
		memory(call).write(classes, 0, call.output(0).slice(), first(call.output(0), from), lines);
	}

	private static long join(int low, int high) {
		return (low & 0xFFFFFFFFL) | ((long) high << 32);
	}

	private static Memory memory(OpCall call) {
		return call.output(0).slice().arena().memory();
	}

	private static long first(Operand operand, long from) {
		return operand.start(from) - operand.slice().offset();
	}

	private static int count(Operand operand, long from, long to) {
		Slice slice = operand.slice();
		return (int) (operand.extent() == Extent.WHOLE ? slice.shape().elements() : (to - from) * slice.rowElements());
	}
}

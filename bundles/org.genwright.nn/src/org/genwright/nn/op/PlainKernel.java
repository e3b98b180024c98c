package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;

/**
 * A portable kernel in plain Java, for FLOAT64 operands: every run copies inputs out of device memory, computes, and
 * copies outputs back. The simplest way to bring an op of one's own; allocates nothing per run.
 */
public final class PlainKernel implements Kernel {

	/** What is computed, on plain row-major arrays. */
	@FunctionalInterface
	public interface Computation {

		/**
		 * Computes the outputs of some rows.
		 *
		 * @param inputs  one array per input; of operands that follow the rows only the given rows, from index 0
		 * @param outputs one array per output, filled like the inputs; holds what the output held before
		 * @param rows    number of rows
		 */
		void run(List<double[]> inputs, List<double[]> outputs, int rows);
	}

	private final Computation computation;

	/** Makes a kernel of a computation without state. */
	public PlainKernel(Computation computation) {
		this.computation = computation;
	}

	@Override
	public BoundKernel bind(OpCall call) {
		List<double[]> inputs = call.inputs().stream().map(PlainKernel::array).toList();
		List<double[]> outputs = call.outputs().stream().map(PlainKernel::array).toList();
		return (from, to) -> {
			for (int i = 0; i < inputs.size(); i++) {
				copyOut(call.input(i), from, to, inputs.get(i));
			}
			for (int i = 0; i < outputs.size(); i++) {
				copyOut(call.output(i), from, to, outputs.get(i));
			}
			computation.run(inputs, outputs, (int) (to - from));
			for (int i = 0; i < outputs.size(); i++) {
				Operand operand = call.output(i);
				memory(operand).write(outputs.get(i), 0, operand.slice(), first(operand, from), count(operand, from, to));
			}
		};
	}

	private static double[] array(Operand operand) {
		return new double[Math.toIntExact(operand.slice().shape().elements())];
	}

	private static void copyOut(Operand operand, long from, long to, double[] target) {
		memory(operand).read(operand.slice(), first(operand, from), target, 0, count(operand, from, to));
	}

	private static Memory memory(Operand operand) {
		return operand.slice().arena().memory();
	}

	private static long first(Operand operand, long from) {
		return operand.start(from) - operand.slice().offset();
	}

	private static int count(Operand operand, long from, long to) {
		Slice slice = operand.slice();
		return Math.toIntExact(
				operand.extent() == Extent.WHOLE ? slice.shape().elements() : (to - from) * slice.rowElements());
	}
}

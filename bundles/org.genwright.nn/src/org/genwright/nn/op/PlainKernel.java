package org.genwright.nn.op;

import java.util.List;

/**
 * A portable kernel in plain Java, which sees all numbers as doubles: every run copies inputs out of device memory, computes, and
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
		 * @param rows    number of rows; 0 where no operand follows them
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
		List<PlainBuffer> inputs = call.inputs().stream().map(PlainBuffer::new).toList();
		List<PlainBuffer> outputs = call.outputs().stream().map(PlainBuffer::new).toList();
		List<double[]> inputValues = inputs.stream().map(PlainBuffer::values).toList();
		List<double[]> outputValues = outputs.stream().map(PlainBuffer::values).toList();
		return (from, to) -> {
			for (int i = 0; i < inputs.size(); i++) {
				inputs.get(i).read(from, to);
			}
			for (int i = 0; i < outputs.size(); i++) {
				outputs.get(i).read(from, to);
			}
			computation.run(inputValues, outputValues, (int) (to - from));
			for (int i = 0; i < outputs.size(); i++) {
				outputs.get(i).write(from, to);
			}
		};
	}
}

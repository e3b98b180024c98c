package org.genwright.nn.op;

import java.util.List;
import java.util.stream.Stream;

/**
 * One use of an op on given operands, checked against the op's shape rule.
 *
 * @param inputs  in the op's order
 * @param outputs in the op's order; they overlap no input, except where the op allows computing in place
 */
public record OpCall(Op op, Attributes attributes, List<Operand> inputs, List<Operand> outputs) {

	/**
	 * Checks numbers, types and shapes of the operands.
	 *
	 * @throws IllegalArgumentException if they do not fit the op
	 */
	public OpCall {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		long rows = capacity(inputs, outputs);
		List<TensorSpec> expected = op.infer(specs(inputs, rows), attributes);
		List<TensorSpec> found = specs(outputs, rows);
		if (!expected.equals(found)) {
			throw new IllegalArgumentException(
					"Op '" + op.id() + "': expected the outputs " + expected + ", found " + found + ".");
		}
	}

	/** Returns a call of an op with one output and no attributes. */
	public static OpCall of(Op op, List<Operand> inputs, Operand output) {
		return new OpCall(op, Attributes.NONE, inputs, List.of(output));
	}

	/** Returns the most rows a run may cover at once: the smallest first axis that follows the rows; 0 if none does. */
	public long capacity() {
		return capacity(inputs, outputs);
	}

	/** Returns an input operand. */
	public Operand input(int index) {
		return inputs.get(index);
	}

	/** Returns an output operand. */
	public Operand output(int index) {
		return outputs.get(index);
	}

	/** Returns all operands, inputs first. */
	public Stream<Operand> operands() {
		return Stream.concat(inputs.stream(), outputs.stream());
	}

	/** Returns the number of rows of the batch: the smallest first axis that moves with them, or no bound. */
	public long batchRows() {
		return operands().filter(operand -> operand.extent() == Extent.BATCH).mapToLong(OpCall::rows).min()
				.orElse(Long.MAX_VALUE);
	}

	private static long capacity(List<Operand> inputs, List<Operand> outputs) {
		return Stream.concat(inputs.stream(), outputs.stream()).filter(operand -> operand.extent() != Extent.WHOLE)
				.mapToLong(OpCall::rows).min().orElse(0);
	}

	private static long rows(Operand operand) {
		return operand.slice().shape().size(0);
	}

	private static List<TensorSpec> specs(List<Operand> operands, long rows) {
		return operands.stream().map(operand -> operand.spec(rows)).toList();
	}
}

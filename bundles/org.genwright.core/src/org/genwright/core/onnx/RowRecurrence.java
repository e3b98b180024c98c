package org.genwright.core.onnx;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.RecurrentSizes;

/**
 * A long short-term memory whose places see their neighbours of the step before, which ONNX has no operator for: written
 * step by step.
 */
final class RowRecurrence {

	private final Translation to;
	private final RecurrentSizes sizes;
	private final String weight;
	private String hidden;
	private String cell;

	/**
	 * @param value the op's first result, of inputs x, input weight, recurrent weight, bias, hidden and cell
	 */
	RowRecurrence(Value value, RecurrentSizes sizes, Translation to) throws ProblemException {
		this.to = to;
		this.sizes = sizes;
		weight = stored(value.input(2)); // [k·M, 4·M]
		hidden = to.name(value.input(4)); // [N, W, M]
		cell = to.name(value.input(5)); // [N, W, M]
	}

	/** Writes all steps, and returns the hidden states [N, L, W, M], hidden and cell after the last [N, W, M]. */
	List<String> write(Value value) throws ProblemException {
		String products = to.node("MatMul", List.of(to.name(value.input(0)), stored(value.input(1))));
		String direct = to.node("Add", List.of(products, stored(value.input(3)))); // [N, L, W, 4·M]
		List<String> all = new ArrayList<>();
		for (int step = 0; step < sizes.steps(); step++) {
			String given = to.node("Slice", List.of(direct, to.integers(step), to.integers(step + 1L), to.integers(1)));
			step(to.reshape(given, 0, sizes.width(), 4L * sizes.units()));
			all.add(to.node("Unsqueeze", List.of(hidden, to.integers(1))));
		}
		return List.of(to.node("Concat", all, OnnxAttribute.of("axis", 1)), hidden, cell);
	}

	private String stored(Value value) throws ProblemException {
		return to.graph().tensor(Translation.storedName(value), to.stored(value));
	}

	private void step(String direct) {
		String sums = to.node("Add", List.of(direct, to.node("MatMul", List.of(windows(), weight)))); // [N, W, 4·M]
		String input = to.node("Sigmoid", List.of(columns(sums, 0)));
		String forget = to.node("Sigmoid", List.of(columns(sums, 1)));
		String candidate = to.node("Tanh", List.of(columns(sums, 2)));
		String output = to.node("Sigmoid", List.of(columns(sums, 3)));
		cell = to.node("Add", List.of(to.node("Mul", List.of(forget, cell)), to.node("Mul", List.of(input, candidate))));
		hidden = to.node("Mul", List.of(output, to.node("Tanh", List.of(cell))));
	}

	private String columns(String sums, long gate) {
		return to.node("Slice", List.of(sums, to.integers(gate * sizes.units()), to.integers((gate + 1) * sizes.units()), to.integers(2)));
	}

	/** Returns the hidden states around each place side by side, zeros beyond the edges: [N, W, k·M]. */
	private String windows() {
		long around = sizes.window() / 2;
		String padded = to.node("Pad", List.of(hidden, to.integers(0, around, 0, 0, around, 0)));
		List<String> places = new ArrayList<>();
		for (long j = 0; j < sizes.window(); j++) {
			places.add(to.node("Slice", List.of(padded, to.integers(j), to.integers(j + sizes.width()), to.integers(1))));
		}
		return to.node("Concat", places, OnnxAttribute.of("axis", 2));
	}
}

package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Recurrent;

/**
 * Cut and derivatives of the ops of {@link Recurrent}. The gradients of all weights and the bias are one product over the
 * rows of all steps: inputs with a 1 behind them, transposed, times the gradient with respect to the gates' sums.
 */
final class RecurrentRules {

	private RecurrentRules() {
	}

	static void register(GraphOps ops) {
		ops.registerSeveral(Recurrent.LSTM, (inputs, attributes) -> cut(inputs, List.of(0, 4, 5)), RecurrentRules::lstm);
		ops.registerSeveral(Recurrent.GRU, (inputs, attributes) -> cut(inputs, List.of(0, 4)), RecurrentRules::gru);
		for (Op op : List.of(Recurrent.LSTM_GRADIENT, Recurrent.GRU_GRADIENT, Recurrent.UNPACK)) {
			ops.register(op, CutRule.BY_ROW, (y, dy, to) -> {
				throw new IllegalStateException("Op '" + op.id() + "': expected a recurrent layer to be differentiated once,"
						+ " found a gradient of its gradient. Make the sequence of single steps where these are needed.");
			});
		}
	}

	/** Sequences and states follow the rows all together or not at all, weights never. */
	private static Cut cut(List<Value> inputs, List<Integer> data) {
		boolean rows = inputs.get(0).followsRows();
		for (int i = 0; i < inputs.size(); i++) {
			if (inputs.get(i).followsRows() != (rows && data.contains(i))) {
				throw new IllegalArgumentException("A recurrent layer: expected its sequence and its states to follow the rows"
						+ " of the batch, and its weights not to, found " + inputs + ".");
			}
		}
		return rows ? Cut.ROWS : Cut.WHOLE;
	}

	private static void lstm(List<Value> results, List<Value> gradients, GradientRule.Contributions to) {
		Value hidden = results.get(0);
		Value joint = results.get(3);
		Value recurrentWeight = hidden.input(2);
		List<Value> found = hidden.graph().apply(Recurrent.LSTM_GRADIENT, hidden.attributes(), recurrentWeight,
				hidden.input(5), results.get(4), results.get(5), gradients.get(0), gradients.get(1), gradients.get(2))
				.results();
		Value dGates = found.get(0); // packed [N, L, W, 4·M]
		long recurrent = recurrentWeight.shape().size(0);
		long inputs = hidden.input(1).shape().size(0);
		Value weights = joint.transposedMatmul(dGates); // [k·M + D + 1, 4·M]
		to.add(0, unpacked(dGates.matmulTransposed(hidden.input(1))));
		to.add(1, rows(weights, recurrent, inputs));
		to.add(2, rows(weights, 0, recurrent));
		to.add(3, rows(weights, recurrent + inputs, 1).reshape(weights.shape().size(1)));
		to.add(4, found.get(1));
		to.add(5, found.get(2));
	}

	private static void gru(List<Value> results, List<Value> gradients, GradientRule.Contributions to) {
		Value hidden = results.get(0);
		Value joint = results.get(2);
		Value recurrentWeight = hidden.input(2);
		List<Value> found = hidden.graph().apply(Recurrent.GRU_GRADIENT, hidden.attributes(), recurrentWeight, joint,
				results.get(3), gradients.get(0), gradients.get(1)).results();
		Value dGates = found.get(0); // packed [N, L, W, 4·M]
		long units = recurrentWeight.shape().size(0);
		long inputs = hidden.input(1).shape().size(0);
		Value weights = joint.transposedMatmul(dGates); // [M + D + 1, 4·M]
		Value recurrent = weights.slice(0, 2 * units).concat(weights.slice(3 * units, units)); // [M + D + 1, 3·M]
		to.add(0, unpacked(dGates.slice(0, 3 * units).matmulTransposed(hidden.input(1))));
		to.add(1, rows(weights.slice(0, 3 * units), units, inputs));
		to.add(2, rows(recurrent, 0, units));
		to.add(3, rows(weights, units + inputs, 1).reshape(4 * units));
		to.add(4, found.get(1));
	}

	private static Value unpacked(Value packed) {
		return packed.graph().apply(Recurrent.UNPACK, Attributes.NONE, packed);
	}

	private static Value rows(Value matrix, long first, long count) {
		long columns = matrix.shape().size(1);
		return matrix.reshape(1, matrix.shape().elements()).slice(first * columns, count * columns).reshape(count, columns);
	}
}

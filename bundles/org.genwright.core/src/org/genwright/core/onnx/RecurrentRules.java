package org.genwright.core.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Recurrent;
import org.genwright.nn.op.RecurrentSizes;

/**
 * Recurrent layers over whole sequences. ONNX has steps before rows, the gates of an LSTM in the order i, o, f, g and those
 * of a GRU in the order z, r, n. The W places of a step are further rows there, unless they see each other.
 */
final class RecurrentRules {

	/** The rule of further results of an op. */
	static final OnnxRule PART = (value, to) -> {
		Origin.Part part = (Origin.Part) value.origin();
		return to.result(value, part.source(), part.index());
	};

	private static final int[] LSTM_GATES = { 0, 3, 1, 2 };
	private static final int[] GRU_GATES = { 1, 0, 2 };

	/** Writes a recurrent op. */
	@FunctionalInterface
	private interface Writer {
		String write(Value value, Translation to) throws ProblemException;
	}

	private RecurrentRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Recurrent.LSTM.id(), withStoredWeights(RecurrentRules::lstm));
		rules.put(Recurrent.GRU.id(), withStoredWeights(RecurrentRules::gru));
	}

	/** Returns a rule that asks for the names of sequence and states, but not of the weights in between. */
	private static OnnxRule withStoredWeights(Writer writer) {
		return new OnnxRule() {

			@Override
			public String write(Value value, Translation to) throws ProblemException {
				return writer.write(value, to);
			}

			@Override
			public List<Value> reads(Value value) {
				List<Value> reads = new ArrayList<>(value.inputs().subList(4, value.inputs().size()));
				reads.add(value.input(0));
				return reads;
			}
		};
	}

	private static String lstm(Value value, Translation to) throws ProblemException {
		RecurrentSizes sizes = RecurrentSizes.lstm(value.inputs().stream().map(Value::spec).toList(), value.attributes());
		if (sizes.window() > 1) {
			List<String> results = new RowRecurrence(value, sizes, to).write(value);
			to.results(value, results);
			return results.getFirst();
		}
		String bias = bias(value, LSTM_GATES, new int[0], to);
		List<String> results = to.graph().nodes("LSTM",
				List.of(sequence(value, sizes, to), weight(value, 1, LSTM_GATES, to), weight(value, 2, LSTM_GATES, to), bias, "",
						state(value, 4, sizes, to), state(value, 5, sizes, to)),
				3, OnnxAttribute.of("hidden_size", sizes.units()));
		String hidden = hidden(results.get(0), sizes, to);
		to.results(value, List.of(hidden, last(results.get(1), sizes, to), last(results.get(2), sizes, to)));
		return hidden;
	}

	private static String gru(Value value, Translation to) throws ProblemException {
		RecurrentSizes sizes = RecurrentSizes.gru(value.inputs().stream().map(Value::spec).toList());
		String bias = bias(value, GRU_GATES, new int[] { -1, -1, 3 }, to);
		List<String> results = to.graph().nodes("GRU",
				List.of(sequence(value, sizes, to), weight(value, 1, GRU_GATES, to), weight(value, 2, GRU_GATES, to), bias, "",
						state(value, 4, sizes, to)),
				2, OnnxAttribute.of("hidden_size", sizes.units()), OnnxAttribute.of("linear_before_reset", 1));
		String hidden = hidden(results.get(0), sizes, to);
		to.results(value, List.of(hidden, last(results.get(1), sizes, to)));
		return hidden;
	}

	/** Returns the sequence [N, L, W, D] as [L, N·W, D]. */
	private static String sequence(Value value, RecurrentSizes sizes, Translation to) {
		String steps = to.node("Transpose", List.of(to.name(value.input(0))), OnnxAttribute.list("perm", 1, 0, 2, 3));
		return to.reshape(steps, sizes.steps(), -1, sizes.inputs());
	}

	/** Returns a state [N, W, M] as [1, N·W, M]. */
	private static String state(Value value, int input, RecurrentSizes sizes, Translation to) throws ProblemException {
		if (value.followsRows() && !value.input(input).followsRows()) {
			throw to.refuse(value, "values that do not depend on the number of rows", "a fixed state beside rows of the batch");
		}
		return to.reshape(to.name(value.input(input)), 1, -1, sizes.units());
	}

	/** Returns [L, 1, N·W, M] as [N, L, W, M]. */
	private static String hidden(String name, RecurrentSizes sizes, Translation to) {
		String steps = to.reshape(name, sizes.steps(), -1, sizes.width(), sizes.units());
		return to.node("Transpose", List.of(steps), OnnxAttribute.list("perm", 1, 0, 2, 3));
	}

	/** Returns [1, N·W, M] as [N, W, M]. */
	private static String last(String name, RecurrentSizes sizes, Translation to) {
		return to.reshape(name, -1, sizes.width(), sizes.units());
	}

	/** Returns a weight [D, G·M] as [1, G·M, D] with the gates in another order. */
	private static String weight(Value value, int input, int[] gates, Translation to) throws ProblemException {
		Value weight = value.input(input);
		float[] given = to.stored(weight).floats();
		int columns = (int) weight.shape().size(1);
		int rows = (int) weight.shape().size(0);
		int units = columns / gates.length;
		float[] ordered = new float[given.length]; // [1, G·M, D]
		for (int at = 0; at < ordered.length; at++) {
			int column = gates[at / rows / units] * units + at / rows % units;
			ordered[at] = given[at % rows * columns + column];
		}
		return to.graph().tensor(Translation.storedName(weight), Tensor.of(Shape.of(1, columns, rows), ordered));
	}

	/**
	 * Returns the bias of the input, and behind it that of the recurrence.
	 *
	 * @param recurrent parts of the given bias, −1 for zeros; empty for zeros only
	 */
	private static String bias(Value value, int[] input, int[] recurrent, Translation to) throws ProblemException {
		Value bias = value.input(3);
		float[] given = to.stored(bias).floats();
		int units = given.length / 4;
		float[] ordered = new float[2 * input.length * units]; // [1, 2·G·M]
		for (int gate = 0; gate < input.length; gate++) {
			System.arraycopy(given, input[gate] * units, ordered, gate * units, units);
		}
		for (int gate = 0; gate < recurrent.length; gate++) {
			if (recurrent[gate] >= 0) {
				System.arraycopy(given, recurrent[gate] * units, ordered, (input.length + gate) * units, units);
			}
		}
		return to.graph().tensor(Translation.storedName(bias), Tensor.of(Shape.of(1, ordered.length), ordered));
	}
}

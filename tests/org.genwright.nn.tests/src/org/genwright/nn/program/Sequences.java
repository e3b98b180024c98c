package org.genwright.nn.program;

import java.util.function.BiFunction;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GruCell;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.LstmCell;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.RowLstm;
import org.genwright.nn.graph.Value;

/** Next-step models whose weights are sine waves, as in reference/losses.py: entry points to train and to sample. */
final class Sequences {

	static final int STEPS = 12;
	static final int INPUTS = 3;
	static final int UNITS = 20;
	private static final double SCALE = 0.4;

	private Sequences() {
	}

	private static Value weight(Graph graph, String name, double phase, long... sizes) {
		Initialiser wave = (shape, stream) -> Nets.wave((int) shape.elements(), phase, SCALE);
		return graph.parameter(new ParameterSpec(name, Models.GROUP, Shape.of(sizes), wave));
	}

	static LstmCell lstm(Graph graph) {
		return new LstmCell(weight(graph, "input", 0, INPUTS, 4 * UNITS), weight(graph, "recurrent", 1, UNITS, 4 * UNITS),
				weight(graph, "bias", 2, 4 * UNITS));
	}

	static GruCell gru(Graph graph) {
		return new GruCell(weight(graph, "input", 0, INPUTS, 3 * UNITS), weight(graph, "recurrent", 1, UNITS, 3 * UNITS),
				weight(graph, "bias", 2, 4 * UNITS));
	}

	private static Value predict(Value hidden) {
		return hidden.matmul(weight(hidden.graph(), "output", 3, UNITS, INPUTS)); // [N, …, D]
	}

	private static void train(Graph graph, BiFunction<Graph, Value, Value> layer) {
		Value x = graph.input("x", STEPS, INPUTS); // [N, L, D]
		Value y = predict(layer.apply(graph, x)); // [N, L, D]
		graph.minimise(y.minus(graph.input("next", STEPS, INPUTS)).square().mean(), Models.GROUP);
	}

	static void trainLstm(Graph graph) {
		train(graph, (g, x) -> lstm(g).sequence(x, lstm(g).begin(x)).hidden());
	}

	static void trainGru(Graph graph) {
		train(graph, (g, x) -> gru(g).sequence(x, gru(g).begin(x)).hidden());
	}

	private static RowLstm rowLstm(Graph graph) {
		return new RowLstm(3, RowLstm.Mask.A, weight(graph, "input", 0, 2, 4 * UNITS),
				weight(graph, "recurrent", 1, 3 * UNITS, 4 * UNITS), weight(graph, "bias", 2, 4 * UNITS));
	}

	static void forwardRowLstm(Graph graph) {
		graph.output("y", rowLstm(graph).over(graph.input("x", 4, 6, 2)));
	}

	/** One pixel of it, which sees its neighbour to the left. */
	static void pixelRowLstm(Graph graph) {
		RowLstm.Memory memory = rowLstm(graph).memory("memory", 4, 6);
		graph.output("y", rowLstm(graph).pixel(graph.input("left", 2), graph.indexSetting("position"), memory));
	}

	/** A row LSTM over images [N, 4, 6, 2] that predicts each pixel from those above and to the left. */
	static void trainRowLstm(Graph graph) {
		Value x = graph.input("x", 4, 6, 2); // [N, H, W, C]
		Value y = rowLstm(graph).over(x).matmul(weight(graph, "output", 3, UNITS, 2)); // [N, H, W, C]
		graph.minimise(y.minus(x).square().mean(), Models.GROUP);
	}

	/** Predicts all steps of given sequences. */
	static void forwardLstm(Graph graph) {
		Value x = graph.input("x", STEPS, INPUTS); // [N, L, D]
		graph.output("y", predict(lstm(graph).sequence(x, lstm(graph).begin(x)).hidden()));
	}

	/** Predicts one step and keeps the state for the next call. */
	static void stepLstm(Graph graph) {
		Value x = graph.input("x", INPUTS); // [N, D]
		LstmCell.State before = lstm(graph).state("memory");
		LstmCell.State after = lstm(graph).sequence(x.reshape(graph.batch(), 1, INPUTS), before).last();
		lstm(graph).keep(before, after);
		graph.output("y", predict(after.hidden()));
	}

	static void forwardGru(Graph graph) {
		Value x = graph.input("x", STEPS, INPUTS); // [N, L, D]
		graph.output("y", predict(gru(graph).sequence(x, gru(graph).begin(x)).hidden()));
	}

	static void stepGru(Graph graph) {
		Value x = graph.input("x", INPUTS); // [N, D]
		Value before = gru(graph).state("memory");
		Value after = gru(graph).sequence(x.reshape(graph.batch(), 1, INPUTS), before).last(); // [N, M]
		gru(graph).keep(before, after);
		graph.output("y", predict(after));
	}
}

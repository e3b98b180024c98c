package org.genwright.nn.graph;

import static org.genwright.nn.graph.GraphCase.rows;
import static org.genwright.nn.graph.GraphCase.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.nn.Backend;
import org.genwright.nn.graph.GraphCase.Argument;
import org.genwright.nn.graph.GraphCase.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fused recurrent layers: both kernel sets agree, finite differences agree with the gradients, and the results are
 * those of plain loops in double.
 */
class RecurrentTest {

	private static final int BATCH = 7;
	private static final double EXACT = 3e-6;

	/** x [N, L, D], three weights, h and perhaps c before: all a recurrent layer depends on. */
	private static List<Argument> lstm(int steps, int inputs, int units) {
		return List.of(rows(steps, inputs), whole(inputs, 4 * units), whole(units, 4 * units), whole(4 * units), rows(units),
				rows(units));
	}

	private static List<Argument> gru(int steps, int inputs, int units) {
		return List.of(rows(steps, inputs), whole(inputs, 3 * units), whole(units, 3 * units), whole(4 * units), rows(units));
	}

	private static List<Argument> image(int height, int width, int channels, int seen, int kernel, int units) {
		return List.of(rows(height, width, channels), whole(seen * channels, 4 * units), whole(kernel * units, 4 * units),
				whole(4 * units));
	}

	/** Keeps weights so small that the gates do not saturate. */
	private static double scale(long units) {
		return 1 / Math.sqrt(units);
	}

	private static LstmCell lstmCell(List<Value> x) {
		double scale = scale(x.get(3).shape().elements() / 4);
		return new LstmCell(x.get(1).times(scale), x.get(2).times(scale), x.get(3));
	}

	private static GruCell gruCell(List<Value> x) {
		double scale = scale(x.get(3).shape().elements() / 4);
		return new GruCell(x.get(1).times(scale), x.get(2).times(scale), x.get(3));
	}

	/** Everything a sequence gives, side by side: [N, L·M + 2·M]. */
	private static Value lstm(List<Value> x) {
		LstmCell.Sequence all = lstmCell(x).sequence(x.get(0), new LstmCell.State(x.get(4), x.get(5)));
		return flat(all.hidden()).concat(all.last().hidden().square()).concat(all.last().cell());
	}

	private static Value unrolledLstm(List<Value> x) {
		LstmCell.State state = new LstmCell.State(x.get(4), x.get(5));
		Value hidden = null;
		long inputs = x.get(0).shape().size(2);
		for (long t = 0; t < x.get(0).shape().size(1); t++) {
			state = lstmCell(x).step(flat(x.get(0)).slice(t * inputs, inputs), state);
			hidden = hidden == null ? state.hidden() : hidden.concat(state.hidden());
		}
		return hidden.concat(state.hidden().square()).concat(state.cell());
	}

	private static Value gru(List<Value> x) {
		GruCell.Sequence all = gruCell(x).sequence(x.get(0), x.get(4));
		return flat(all.hidden()).concat(all.last().square());
	}

	private static Value unrolledGru(List<Value> x) {
		Value state = x.get(4);
		Value hidden = null;
		long inputs = x.get(0).shape().size(2);
		for (long t = 0; t < x.get(0).shape().size(1); t++) {
			state = gruCell(x).step(flat(x.get(0)).slice(t * inputs, inputs), state);
			hidden = hidden == null ? state : hidden.concat(state);
		}
		return hidden.concat(state.square());
	}

	private static Function<List<Value>, Value> rowLstm(int kernel, RowLstm.Mask mask) {
		return x -> {
			double scale = scale(x.get(3).shape().elements() / 4);
			return new RowLstm(kernel, mask, x.get(1).times(scale), x.get(2).times(scale), x.get(3)).over(x.get(0));
		};
	}

	private static Value flat(Value x) {
		return x.reshape(BATCH, x.shape().elements() / BATCH);
	}

	static Stream<GraphCase> cases() {
		return Stream.of(new GraphCase("lstm", BATCH, lstm(5, 3, 4), RecurrentTest::lstm),
				new GraphCase("lstm of many units", BATCH, lstm(9, 20, 37), RecurrentTest::lstm),
				new GraphCase("lstm of one step", BATCH, lstm(1, 1, 16), RecurrentTest::lstm),
				new GraphCase("lstm, last step only", BATCH, lstm(4, 3, 5),
						x -> lstmCell(x).sequence(x.get(0), lstmCell(x).begin(x.get(0))).last().hidden()),
				new GraphCase("gru", BATCH, gru(5, 3, 4), RecurrentTest::gru),
				new GraphCase("gru of many units", BATCH, gru(9, 20, 37), RecurrentTest::gru),
				new GraphCase("row lstm", BATCH, image(4, 5, 2, 2, 3, 6), rowLstm(3, RowLstm.Mask.B)),
				new GraphCase("row lstm that sees the left", BATCH, image(3, 4, 2, 2, 5, 5), rowLstm(5, RowLstm.Mask.A)),
				new GraphCase("row lstm of a narrow image", BATCH, image(3, 1, 2, 3, 5, 5), rowLstm(5, RowLstm.Mask.B)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void kernelSetsAgree(GraphCase graphCase) {
		List<float[]> x = GraphChecks.arguments(graphCase, 11);
		try (Running host = new Running(graphCase, graphCase::buildOnce, Backend.HOST, 2);
				Running portable = new Running(graphCase, graphCase::buildOnce, Backend.ND4J, 3)) {
			host.run(x);
			portable.run(x);
			GraphChecks.assertClose(portable.read("y"), host.read("y"));
			for (int i = 0; i < x.size(); i++) {
				GraphChecks.assertClose(portable.read("first" + i), host.read("first" + i));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void finiteDifferencesAgree(GraphCase graphCase) {
		List<float[]> x = GraphChecks.arguments(graphCase, 12);
		try (Running host = new Running(graphCase, graphCase::buildOnce, Backend.HOST, 2)) {
			host.run(x);
			List<float[]> gradients = IntStream.range(0, x.size()).mapToObj(i -> host.read("first" + i)).toList();
			for (int direction = 0; direction < 3; direction++) {
				GraphChecks.assertSlope(graphCase, host, "first", x, gradients, 100 + direction);
			}
		}
	}

	@Test
	void fusedSequencesEqualUnrolledSteps() {
		assertEqual(lstm(6, 3, 19), RecurrentTest::lstm, RecurrentTest::unrolledLstm);
		assertEqual(gru(6, 3, 19), RecurrentTest::gru, RecurrentTest::unrolledGru);
	}

	private static void assertEqual(List<Argument> arguments, Function<List<Value>, Value> fused,
			Function<List<Value>, Value> unrolled) {
		GraphCase first = new GraphCase("fused", BATCH, arguments, fused);
		GraphCase second = new GraphCase("unrolled", BATCH, arguments, unrolled);
		List<float[]> x = GraphChecks.arguments(first, 13);
		try (Running a = new Running(first, first::buildOnce, Backend.HOST, 2);
				Running b = new Running(second, second::buildOnce, Backend.HOST, 1)) {
			a.run(x);
			b.run(x);
			GraphChecks.assertClose(b.read("y"), a.read("y"));
			for (int i = 0; i < x.size(); i++) {
				GraphChecks.assertClose(b.read("first" + i), a.read("first" + i));
			}
		}
	}

	@Test
	void gruIsThatOfPlainLoops() {
		int steps = 5;
		int inputs = 3;
		int units = 6;
		GraphCase graphCase = new GraphCase("gru", BATCH, gru(steps, inputs, units), RecurrentTest::gru);
		List<float[]> x = GraphChecks.arguments(graphCase, 14);
		float[] found = found(graphCase, x);
		for (int n = 0; n < BATCH; n++) {
			double[] h = PlainRecurrence.row(x.get(4), n, units);
			for (int t = 0; t < steps; t++) {
				h = PlainRecurrence.gru(PlainRecurrence.row(x.get(0), n * steps + t, inputs), h, x.get(1), x.get(2), x.get(3),
						scale(units));
				for (int m = 0; m < units; m++) {
					assertEquals(h[m], found[n * (steps + 1) * units + t * units + m], EXACT);
				}
			}
		}
	}

	@Test
	void rowLstmIsThatOfPlainLoops() {
		for (RowLstm.Mask mask : RowLstm.Mask.values()) {
			int height = 4;
			int width = 5;
			int units = 6;
			GraphCase graphCase = new GraphCase("row lstm", BATCH, image(height, width, 2, mask.places(3), 3, units),
					rowLstm(3, mask));
			List<float[]> x = GraphChecks.arguments(graphCase, 15);
			float[] found = found(graphCase, x);
			for (int n = 0; n < BATCH; n++) {
				double[][] h = new double[width][units];
				double[][] c = new double[width][units];
				for (int row = 0; row < height; row++) {
					double[][] above = h;
					h = new double[width][];
					for (int place = 0; place < width; place++) {
						double[] direct = seen(x.get(0), (n * height + row) * width, place, width, mask);
						double[][] next = PlainRecurrence.lstm(direct, PlainRecurrence.around(above, place), c[place], x.get(1),
								x.get(2), x.get(3), scale(units));
						h[place] = next[0];
						c[place] = next[1];
						for (int m = 0; m < units; m++) {
							assertEquals(h[place][m], found[((n * height + row) * width + place) * units + m], EXACT);
						}
					}
				}
			}
		}
	}

	/** The pixels of two channels that a place sees of its row. */
	private static double[] seen(float[] x, int rowBegin, int place, int width, RowLstm.Mask mask) {
		double[] seen = new double[2 * mask.places(3)];
		for (int j = 0; j < mask.places(3); j++) {
			int source = place + j - 1;
			for (int c = 0; c < 2 && source >= 0; c++) {
				seen[2 * j + c] = x[2 * (rowBegin + source) + c];
			}
		}
		return seen;
	}

	private static float[] found(GraphCase graphCase, List<float[]> x) {
		try (Running host = new Running(graphCase, graphCase::buildOnce, Backend.HOST, 2)) {
			host.run(x);
			return host.read("y");
		}
	}

	@Test
	void secondGradientIsRefusedByName() {
		GraphCase graphCase = new GraphCase("lstm", BATCH, lstm(2, 1, 2), RecurrentTest::lstm);
		Graph graph = new Graph("twice", BATCH, GraphOps.standard());
		assertEquals("Op 'recurrent.unpack': expected a recurrent layer to be differentiated once, found a gradient of its"
				+ " gradient. Make the sequence of single steps where these are needed.", assertThrows(IllegalStateException.class, () -> graphCase.build(graph)).getMessage());
	}

	@Test
	void whatDoesNotFitIsRefused() {
		Graph graph = new Graph("wrong", BATCH, GraphOps.standard());
		LstmCell cell = new LstmCell(graph.setting("wx", 3, 8), graph.setting("wh", 2, 8), graph.setting("b", 8));
		Value x = graph.input("x", 5, 4);
		assertEquals("Graph 'wrong', op 'lstm': expected x [N, L, W, D], weights [D, 4·M] and [k·M, 4·M], a bias [4·M] and"
				+ " states [N, W, M], found [FLOAT32 [7, 5, 1, 4], FLOAT32 [3, 8], FLOAT32 [2, 8], FLOAT32 [8],"
				+ " FLOAT32 [7, 1, 2], FLOAT32 [7, 1, 2]].",
				assertThrows(IllegalArgumentException.class, () -> cell.sequence(x, cell.begin(x))).getMessage());
		Value narrow = graph.input("narrow", 5, 3);
		assertThrows(IllegalArgumentException.class,
				() -> cell.sequence(narrow, cell.begin(graph.setting("other", BATCH, 1))));
		assertEquals("Row LSTM: expected an odd kernel of at least 3 for mask A, found 1.",
				assertThrows(IllegalArgumentException.class, () -> new RowLstm(1, RowLstm.Mask.A, x, x, x)).getMessage());
	}
}

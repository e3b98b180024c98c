package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.LayerUse;
import org.genwright.core.network.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What layers compute, on small numbers; the engine's tests hold its kernels against finite differences. */
class LayerMeaningTest {

	private static final LayerTypes TYPES = LayerTypes.standard();

	private static NetworkRun open(Drawing drawing, String in, String out, int batch) throws Exception {
		NetworkGraph network = NetworkGraph.of(drawing.network(), NetworkRun.role(LayerUse.shape(in), LayerUse.shape(out)), TYPES);
		return new NetworkRun(network, TYPES, batch, Mode.EVALUATION, (graph, outputs) -> {
		});
	}

	private static Drawing chain(String... types) {
		Drawing drawing = new Drawing("net").node("x", "input");
		String last = "x";
		for (String type : types) {
			String[] words = type.split("[ =]");
			String name = "l" + drawing.network().getNodes().size();
			drawing.node(name, words[0], Arrays.copyOfRange(words, 1, words.length)).connect(last, name);
			last = name;
		}
		return drawing.node("y", "output").connect(last, "y");
	}

	private static float[] numbers(int count) {
		float[] numbers = new float[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = (float) Math.sin(1 + i);
		}
		return numbers;
	}

	@ParameterizedTest
	@CsvSource({ "relu, 0, 2", "leaky-relu, -0.01, 2", "elu, -0.6321206, 2", "silu, -0.2689414, 1.7615942",
			"gelu, -0.1588080, 1.9545977", "tanh, -0.7615942, 0.9640276", "sigmoid, 0.2689414, 0.8807970",
			"softplus, 0.3132617, 2.1269280" })
	void activationsAreThoseOfTheirNames(String function, float ofMinusOne, float ofTwo) throws Exception {
		try (NetworkRun run = open(chain("activation function=" + function), "2", "2", 1)) {
			assertArrayEquals(new float[] { ofMinusOne, ofTwo }, run.compute(-1, 2), 2e-6f);
		}
	}

	@Test
	void slopeOfLeakyReluIsASetting() throws Exception {
		try (NetworkRun run = open(chain("activation function=leaky-relu slope=0.5"), "2", "2", 1)) {
			assertArrayEquals(new float[] { -0.5f, 2 }, run.compute(-1, 2), 1e-6f);
		}
	}

	@Test
	void transposedConvolutionAddsKernels() throws Exception {
		try (NetworkRun run = open(chain("conv2d-transposed channels=1 kernel=2 stride=2 padding=0"), "1x1x2", "1x2x4", 1)) {
			run.set("net.l1.weight", 1, 2, 3, 4); // [2, 2, 1, 1]
			run.set("net.l1.bias", 0.5f);
			assertArrayEquals(new float[] { 10.5f, 20.5f, 100.5f, 200.5f, 30.5f, 40.5f, 300.5f, 400.5f }, run.compute(10, 100), 1e-4f);
		}
	}

	@Test
	void splitUndoesConcatenation() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("parts", "split", "parts", "3").node("join", "concat")
				.node("y", "output").connect("x", "parts").connect("parts:out3", "join").connect("parts:out1", "join")
				.connect("parts:out2", "join").connect("join", "y");
		try (NetworkRun run = open(drawing, "6", "6", 2)) {
			assertArrayEquals(new float[] { 5, 6, 1, 2, 3, 4, 50, 60, 10, 20, 30, 40 },
					run.compute(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60));
		}
	}

	@Test
	void channelsOfAnImageAreSplit() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("parts", "split").node("y", "output").connect("x", "parts")
				.connect("parts:out2", "y");
		try (NetworkRun run = open(drawing, "2x1x3", "1x1x3", 1)) {
			assertArrayEquals(new float[] { 10, 20, 30 }, run.compute(1, 10, 2, 20, 3, 30)); // [1, 1, 3, 2]
		}
	}

	@Test
	void vectorJoinsEveryPixel() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("mean", "global-average-pool").node("sum", "add")
				.node("y", "output").connect("x", "mean", "sum").connect("x", "sum", "y");
		try (NetworkRun run = open(drawing, "2x1x2", "2x1x2", 2)) {
			assertArrayEquals(new float[] { 3, 25, 5, 35, 5, 6, 7, 10 }, run.compute(1, 10, 3, 20, 2, 2, 4, 6), 1e-5f);
		}
	}

	@Test
	void vectorScalesEveryElementOfASequence() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("row", "reshape", "shape", "2")
				.node("pair", "reshape", "shape", "1x2").node("product", "multiply").node("y", "output").connect("x", "row", "product")
				.connect("x", "pair", "product", "y");
		try (NetworkRun run = open(drawing, "2", "1x2", 2)) {
			assertArrayEquals(new float[] { 4, 9, 16, 25 }, run.compute(2, 3, 4, 5), 1e-5f);
		}
	}

	@Test
	void oneHotClassPicksItsRow() throws Exception {
		try (NetworkRun run = open(chain("embedding units=2"), "3", "2", 2)) {
			run.set("net.l1.table", 1, 2, 3, 4, 5, 6);
			assertArrayEquals(new float[] { 5, 6, 1, 2 }, run.compute(0, 0, 1, 1, 0, 0), 1e-6f);
		}
	}

	@Test
	void numberOfAClassPicksItsRow() throws Exception {
		try (NetworkRun run = open(chain("embedding units=2 classes=3"), "number", "2", 2)) {
			run.set("net.l1.table", 1, 2, 3, 4, 5, 6);
			assertArrayEquals(new float[] { 5, 6, 1, 2 }, run.computeOf(2, 0), 1e-6f);
		}
	}

	@Test
	void timeBecomesSinesAndCosines() throws Exception {
		try (NetworkRun run = open(chain("time-embedding units=4"), "number", "4", 2)) {
			assertArrayEquals(new float[] { 0, 0, 1, 1, (float) Math.sin(300), (float) Math.sin(3), (float) Math.cos(300),
					(float) Math.cos(3) }, run.computeOf(0, 300), 1e-5f);
		}
	}

	@Test
	void residualBlockIsTheIdentityWithZeroWeights() throws Exception {
		try (NetworkRun run = open(chain("residual initialiser=zeros"), "2x2x2", "2x2x2", 1)) {
			assertArrayEquals(numbers(8), run.compute(numbers(8)));
		}
	}

	@Test
	void residualBlockEqualsTheComputationByHand() throws Exception {
		try (NetworkRun run = open(chain("residual units=1"), "2", "2", 1)) {
			run.set("net.l1.weight1", 2, 3); // [2, 1]
			run.set("net.l1.bias1", 1);
			run.set("net.l1.weight2", 10, -10); // [1, 2]
			run.set("net.l1.bias2", 0.5f, 0.25f);
			assertArrayEquals(new float[] { -1 + 70 + 0.5f, 2 - 70 + 0.25f }, run.compute(-1, 2), 1e-5f);
		}
	}

	@Test
	void dimensionsOfMaskedDenseLayersDependOnEarlierOnes() throws Exception {
		try (NetworkRun run = open(chain("masked-dense units=16 activation=tanh", "masked-dense units=16 place=hidden dimensions=4",
				"masked-dense units=8 place=last dimensions=4"), "4", "8", 1)) {
			float[] x = numbers(4);
			float[] before = run.compute(x);
			for (int d = 0; d < 4; d++) {
				float[] changed = x.clone();
				changed[d] += 1;
				float[] after = run.compute(changed);
				for (int out = 0; out < 8; out++) {
					assertTrue(out / 2 > d ? before[out] != after[out] : before[out] == after[out], d + " to " + out);
				}
			}
		}
	}

	@Test
	void directMaskedDenseLayerIsStrictlyTriangular() throws Exception {
		try (NetworkRun run = open(chain("masked-dense units=3 place=direct bias=false"), "3", "3", 1)) {
			run.set("net.l1.weight", 1, 2, 3, 4, 5, 6, 7, 8, 9);
			assertArrayEquals(new float[] { 0, 2, 3 + 60 }, run.compute(1, 10, 100), 1e-5f);
		}
	}

	@ParameterizedTest
	@CsvSource({ "masked-conv2d channels=2 mask=a,masked-conv2d channels=2 mask=b",
			"gated-masked-conv2d channels=2 mask=a,gated-masked-conv2d channels=2 mask=b",
			"masked-conv2d channels=2 mask=a,row-lstm units=2", "row-lstm units=2 mask=a,row-lstm units=2 mask=b" })
	void pixelsOfMaskedConvolutionsDependOnEarlierOnes(String first, String second) throws Exception {
		try (NetworkRun run = open(chain(first, second), "1x3x3", "2x3x3", 1)) {
			float[] x = numbers(9);
			float[] before = run.compute(x);
			for (int pixel = 0; pixel < 9; pixel++) {
				float[] changed = x.clone();
				changed[pixel] += 1;
				float[] after = run.compute(changed);
				for (int out = 0; out <= pixel; out++) {
					assertEquals(before[2 * out], after[2 * out], pixel + " to " + out);
				}
				assertTrue(pixel % 3 == 2 || before[2 * pixel + 2] != after[2 * pixel + 2], pixel + " to the next of the row");
			}
		}
	}

	@Test
	void lstmEqualsTheComputationByHand() throws Exception {
		try (NetworkRun run = open(chain("lstm units=1"), "2x1", "2x1", 1)) {
			assertArrayEquals(new float[] { 0, 1, 0, 0 }, run.state("net.l1.bias"), "the forget gate begins open");
			run.set("net.l1.weight", 0.5f, -1, 2, 1); // i, f, g, o
			run.set("net.l1.recurrent", 1, 0.5f, -1, 0.25f);
			double c = 0;
			double h = 0;
			float[] x = { 0.7f, -1.2f };
			float[] expected = new float[2];
			for (int step = 0; step < 2; step++) {
				double candidate = Math.tanh(2 * x[step] - h);
				c = sigmoid(-x[step] + 0.5 * h + 1) * c + sigmoid(0.5 * x[step] + h) * candidate;
				h = sigmoid(x[step] + 0.25 * h) * Math.tanh(c);
				expected[step] = (float) h;
			}
			assertArrayEquals(expected, run.compute(x), 1e-6f);
		}
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}

	@ParameterizedTest
	@CsvSource({ "lstm", "gru" })
	void lastResultIsThatOfTheLastElement(String type) throws Exception {
		try (NetworkRun all = open(chain(type + " units=3"), "4x2", "4x3", 1);
				NetworkRun last = open(chain(type + " units=3 result=last"), "4x2", "3", 1)) {
			float[] sequence = all.compute(numbers(8));
			assertArrayEquals(Arrays.copyOfRange(sequence, 9, 12), last.compute(numbers(8)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "all, true", "past, false" })
	void attentionSeesTheFutureOnlyWhereAsked(String view, boolean sees) throws Exception {
		try (NetworkRun run = open(chain("attention heads=2 view=" + view), "3x4", "3x4", 1)) {
			float[] x = numbers(12);
			float before = run.compute(x)[0];
			x[11] += 1;
			assertEquals(sees, before != run.compute(x)[0]);
		}
	}

	@ParameterizedTest
	@CsvSource({ "dense units=400 activation=relu, 300, 400, 0.0816497", "dense units=400, 300, 400, 0.0534522",
			"dense units=400 initialiser=normal, 300, 400, 0.02", "dense units=400 initialiser=he, 300, 400, 0.0816497" })
	void firstWeightsHaveTheSpreadOfTheirInitialiser(String layer, String in, String out, double deviation) throws Exception {
		try (NetworkRun run = open(chain(layer), in, out, 1)) {
			double squares = 0;
			float[] weights = run.state("net.l1.weight");
			for (float weight : weights) {
				squares += (double) weight * weight;
			}
			assertEquals(deviation, Math.sqrt(squares / weights.length), 0.01 * deviation);
		}
	}

	@Test
	void flattenAndReshapeMoveNothing() throws Exception {
		try (NetworkRun run = open(chain("reshape shape=2x2x3", "flatten", "reshape shape=4x3"), "12", "12", 1)) {
			assertArrayEquals(numbers(12), run.compute(numbers(12)));
		}
	}
}

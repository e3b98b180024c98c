package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What layers on images, sequences and classes compute. */
class BlocksTest {

	private static final float INFINITY = Float.POSITIVE_INFINITY;

	/** Returns a function of x [N, sizes…] at the given values. */
	private static float[] values(Backend backend, long[] sizes, float[] x, Function<Value, Value> function) {
		long[] inner = Arrays.copyOfRange(sizes, 1, sizes.length);
		try (Device device = Device.open(backend, 1);
				Program program = new ProgramDraft("blocks")
						.entry("f", graph -> graph.output("y", function.apply(graph.input("x", inner)).affine(1, 0)))
						.draft(device, 2, new Call("f", sizes[0])).open(device, 7)) {
			Plan plan = program.plan("f", sizes[0]);
			program.write(plan, "x", x);
			program.run(plan);
			return program.read(plan, "y").floats();
		}
	}

	private static long[] sizes(long... sizes) {
		return sizes;
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void maxPoolingTakesTheLargestAndLeavesPaddingOut(Backend backend) {
		float[] x = { -1, -2, -3, -4, 5, -6, -7, -8, -9 };
		assertArrayEquals(new float[] { -1, -2, -4, -5 },
				values(backend, sizes(1, 3, 3, 1), new float[] { -1, -2, -3, -4, -5, -6, -7, -8, -9 },
						v -> Pooling.max(v, new Pooling.Window(2, 2, 1))));
		assertArrayEquals(new float[] { 5, 5, 5, 5 }, values(backend, sizes(1, 3, 3, 1), x, v -> Pooling.max(v, new Pooling.Window(2, 1, 0))));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void gradientOfMaxPoolingGoesToTheFirstOfEquals(Backend backend) {
		assertArrayEquals(new float[] { 0, 3, 0, 0 }, values(backend, sizes(1, 2, 2, 1), new float[] { 1, 2, 2, 0 }, x -> Gradients
				.of(Pooling.max(x, Pooling.Window.of(2)).times(3).sum(), List.of(x)).getFirst()));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void maxPoolingPassesNaNOn(Backend backend) {
		float[] found = values(backend, sizes(1, 2, 2, 1), new float[] { 1, Float.NaN, 9, 0 },
				x -> Pooling.max(x, Pooling.Window.of(2)));
		assertTrue(Float.isNaN(found[0]));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void averageCountsPaddingAsZeros(Backend backend) {
		assertArrayEquals(new float[] { 1, 2, 3, 4 }, values(backend, sizes(1, 2, 2, 1), new float[] { 4, 8, 12, 16 },
				x -> Pooling.average(x, new Pooling.Window(2, 2, 1))));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void upsamplingRepeatsPixels(Backend backend) {
		assertArrayEquals(new float[] { 1, 1, 2, 2, 1, 1, 2, 2 },
				values(backend, sizes(1, 1, 2, 1), new float[] { 1, 2 }, x -> Pooling.upsample(x, 2)));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void channelsFirstReordersPixels(Backend backend) {
		float[] x = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };
		assertArrayEquals(new float[] { 0, 2, 4, 1, 3, 5, 6, 8, 10, 7, 9, 11 },
				values(backend, sizes(2, 1, 3, 2), x, Axes::channelsFirst));
		assertArrayEquals(x, values(backend, sizes(2, 1, 3, 2), x, v -> Axes.channelsLast(Axes.channelsFirst(v))));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void joiningPartsOfAnAxisRestoresIt(Backend backend) {
		float[] x = new float[2 * 3 * 4];
		for (int at = 0; at < x.length; at++) {
			x[at] = at;
		}
		assertArrayEquals(x, values(backend, sizes(2, 3, 4), x, v -> Axes.concat(1, Axes.split(1, v, 1, 2))));
		assertArrayEquals(new float[] { 4, 5, 6, 7, 16, 17, 18, 19 }, values(backend, sizes(2, 3, 4), x, v -> Axes.slice(1, v, 1, 1)));
	}

	@Test
	void concatOfOtherSizesIsRefused() {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		Value a = graph.input("a", 3, 4);
		Value b = graph.input("b", 3, 5);
		assertEquals("Graph 'net', concat along axis 1: expected shapes that differ there only, found #0 input 'a' FLOAT32"
				+ " [2, 3, 4] and #1 input 'b' FLOAT32 [2, 3, 5].",
				assertThrows(IllegalArgumentException.class, () -> Axes.concat(1, List.of(a, b))).getMessage());
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void groupNormGivesEveryGroupMeanZeroAndVarianceOne(Backend backend) {
		int channels = 6;
		float[] x = new float[2 * 4 * channels];
		for (int at = 0; at < x.length; at++) {
			x[at] = (float) (100 * (at % channels) + Math.sin(7 * at));
		}
		float[] ones = { 1, 1, 1, 1, 1, 1 };
		float[] y = values(backend, sizes(2, 2, 2, channels), x, v -> Normalisations.groupNorm(v,
				v.graph().constant(Tensor.of(Shape.of(channels), ones)), v.graph().constant(0), 2, 1e-5));
		for (int part = 0; part < 4; part++) {
			double sum = 0;
			double squares = 0;
			for (int k = 0; k < 12; k++) {
				float value = y[(part / 2 * 4 + k / 3) * channels + part % 2 * 3 + k % 3];
				sum += value;
				squares += value * value;
			}
			assertEquals(0, sum / 12, 1e-4);
			assertEquals(1, squares / 12, 1e-3);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void attentionIsTheMeanOfValuesWeightedBySoftmax(Backend backend) {
		float[] x = { 1, 0, 0, 2, -1, 1 };
		float[] found = values(backend, sizes(1, 3, 2), x, v -> Attention.scaledDotProduct(v, v, v, 1, Attention.View.ALL));
		for (int query = 0; query < 3; query++) {
			double[] weights = new double[3];
			double sum = 0;
			for (int key = 0; key < 3; key++) {
				weights[key] = Math.exp((x[2 * query] * x[2 * key] + x[2 * query + 1] * x[2 * key + 1]) / Math.sqrt(2));
				sum += weights[key];
			}
			for (int c = 0; c < 2; c++) {
				assertEquals((weights[0] * x[c] + weights[1] * x[2 + c] + weights[2] * x[4 + c]) / sum, found[2 * query + c], 1e-6);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void attentionToThePastIgnoresWhatComesLater(Backend backend) {
		float[] x = { 1, 0, 0, 2, -1, 1 };
		float[] other = { 1, 0, 0, 2, 50, -3 };
		Function<Value, Value> attention = v -> Attention.scaledDotProduct(v, v, v, 2, Attention.View.PAST);
		float[] found = values(backend, sizes(1, 3, 2), x, attention);
		float[] moved = values(backend, sizes(1, 3, 2), other, attention);
		for (int at = 0; at < 4; at++) {
			assertEquals(found[at], moved[at]);
		}
		assertEquals(1, found[0], 1e-7);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void softmaxGivesNothingToMinusInfinity(Backend backend) {
		assertArrayEquals(new float[] { 0.5f, 0, 0.5f }, values(backend, sizes(1, 3), new float[] { 3, -INFINITY, 3 }, Activations::softmax));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void expOverflowsToInfinityAndUnderflowsToZero(Backend backend) {
		float[] found = values(backend, sizes(1, 6), new float[] { 88.7f, 88.8f, INFINITY, -110, -INFINITY, Float.NaN }, Value::exp);
		assertEquals(Math.exp(88.7f), found[0], 1e-5 * Math.exp(88.7f));
		assertArrayEquals(new float[] { INFINITY, INFINITY, 0, 0, Float.NaN }, Arrays.copyOfRange(found, 1, 6));
	}

	/** The sigmoid of arguments below -88.72 once was NaN, and with it the gradient of a Bernoulli decoder's sure pixels. */
	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void saturatedActivationsHaveTheirLimits(Backend backend) {
		float[] x = { -1e30f, -1e4f, -200, -88.8f, -88.72284f, -88.72283f, -88.7f, -87.3f, 0, 87.3f, 88.7f, 88.72283f, 88.72284f, 200, 1e4f, 1e30f };
		float[] sigmoid = values(backend, sizes(1, x.length), x, Activations::sigmoid);
		float[] softplus = values(backend, sizes(1, x.length), x, Activations::softplus);
		float[] tanh = values(backend, sizes(1, x.length), x, Activations::tanh);
		float[] silu = values(backend, sizes(1, x.length), x, Activations::silu);
		float[] elu = values(backend, sizes(1, x.length), x, v -> Activations.elu(v, 1));
		for (int i = 0; i < x.length; i++) {
			double exact = 1 / (1 + Math.exp(-(double) x[i]));
			assertEquals(exact, sigmoid[i], 1e-6, "sigmoid " + x[i]);
			assertEquals(Math.max(x[i], 0) + Math.log1p(Math.exp(-Math.abs((double) x[i]))), softplus[i], 1e-6 * Math.max(1, x[i]), "softplus " + x[i]);
			assertEquals(Math.tanh(x[i]), tanh[i], 1e-6, "tanh " + x[i]);
			assertEquals(x[i] < -1000 ? 0 : x[i] * exact, silu[i], 1e-6 * Math.max(1, Math.abs(x[i])), "silu " + x[i]);
			assertEquals(x[i] > 0 ? x[i] : Math.expm1(x[i]), elu[i], 1e-6 * Math.max(1, x[i]), "elu " + x[i]);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void roundGoesToTheNearestAndToEvenNumbers(Backend backend) {
		assertArrayEquals(new float[] { 2, 2, 4, -2, 1, 1e9f, -0f, 0 }, values(backend, sizes(1, 8),
				new float[] { 1.5f, 2.5f, 3.5f, -2.5f, 1.3f, 1e9f, -0.4f, 0.5f }, x -> x.graph().apply(Elementwise.ROUND, Attributes.NONE, x)), 0);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void dropoutKeepsTheMeanAndEvaluationChangesNothing(Backend backend) {
		int count = 20_000;
		float[] ones = new float[count];
		Arrays.fill(ones, 1);
		float[] found = values(backend, sizes(10, count / 10), ones, x -> new Dropout(0.3).apply(x, Dropout.Mode.TRAINING));
		double sum = 0;
		for (float value : found) {
			assertTrue(value == 0 || Math.abs(value - 1 / 0.7) < 1e-6);
			sum += value;
		}
		assertEquals(1, sum / count, 4 * Math.sqrt(0.3 / 0.7 / count));
		assertArrayEquals(ones, values(backend, sizes(10, count / 10), ones, x -> new Dropout(0.3).apply(x, Dropout.Mode.EVALUATION)));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void timeEmbeddingIsExactForLargeTimes(Backend backend) {
		int[] times = { 0, 1, 999_983 };
		float[] found;
		try (Device device = Device.open(backend, 1);
				Program program = new ProgramDraft("times")
						.entry("f", graph -> graph.output("y", Embeddings.time(graph.indexInput("t"), 6)))
						.draft(device, 2, new Call("f", 3)).open(device, 7)) {
			Plan plan = program.plan("f", 3);
			program.write(plan, "t", times);
			program.run(plan);
			found = program.read(plan, "y").floats();
		}
		for (int at = 0; at < found.length; at++) {
			double angle = times[at / 6] * Math.pow(10_000, -2.0 * (at % 3) / 6);
			assertEquals(at % 6 < 3 ? Math.sin(angle) : Math.cos(angle), found[at], 1e-6);
		}
	}

	private static String refusal(Function<Graph, Value> made) {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		return assertThrows(IllegalArgumentException.class, () -> made.apply(graph)).getMessage();
	}

	@Test
	void rowsOfTheBatchStayTogether() {
		assertEquals("Op 'permute': expected the rows of the batch to stay the first axis, found #0 input 'x' FLOAT32 [2, 3, 4].",
				refusal(graph -> Axes.permute(graph.input("x", 3, 4), 1, 0, 2)));
		assertEquals("An op on rows that belong together: expected all inputs or none to follow the rows of the batch, found"
				+ " [#2 affine FLOAT32 [2, 3, 4], #1 input 'k' FLOAT32 [2, 3, 4]].", refusal(graph -> {
					Value x = graph.input("x", 3, 4);
					Value k = graph.setting("k", 2, 3, 4);
					return Attention.scaledDotProduct(x, k, k, 1, Attention.View.ALL);
				}));
	}

	@Test
	void whatDoesNotFitIsRefused() {
		assertEquals("Dropout: expected a rate from 0 to below 1, found 1.0.",
				assertThrows(IllegalArgumentException.class, () -> new Dropout(1)).getMessage());
		assertEquals("Graph 'net', op 'window.pick': expected a padding smaller than the window, found padding 2 for a window whose"
				+ " shorter side is 2.", refusal(graph -> Pooling.max(graph.input("x", 4, 4, 1), new Pooling.Window(2, 2, 2))));
		assertEquals("Graph 'net', group norm: expected [N, H, W, C] with C a multiple of the 3 groups, found #0 input 'x' FLOAT32"
				+ " [2, 4, 4, 5].", refusal(graph -> Normalisations.groupNorm(graph.input("x", 4, 4, 5), graph.constant(1), graph.constant(0), 3, 0)));
		assertEquals("Graph 'net', op 'convolve': expected a weight [18, M], found [FLOAT32 [2, 4, 4, 2], FLOAT32 [27, 5]].",
				refusal(graph -> Convolutions.conv2d(graph.input("x", 4, 4, 2), graph.setting("w", 3, 3, 3, 5), 1, 1)));
		assertEquals("Graph 'net': expected an even number of columns for values and gates, found #0 input 'x' FLOAT32 [2, 5].",
				refusal(graph -> Activations.gatedTanh(graph.input("x", 5))));
	}
}

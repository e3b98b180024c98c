package org.genwright.nn.distribution;

import static org.genwright.nn.graph.GraphCase.rows;
import static org.genwright.nn.graph.GraphCase.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;
import org.genwright.nn.graph.GraphCase;
import org.genwright.nn.graph.GraphChecks;
import org.genwright.nn.graph.Value;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.plan.Plan;
import org.genwright.nn.program.Call;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.ProgramDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions over values of a graph. */
class GraphDistributionTest {

	private static final int BATCH = 7;
	private static final int LEVELS = 9;

	static Stream<GraphCase> cases() {
		return Stream.of(
				new GraphCase("bernoulli", BATCH, List.of(rows(5), rows(5)), x -> new BernoulliLogits(x.get(0)).logProb(x.get(1))),
				new GraphCase("bernoulli divergence", BATCH, List.of(rows(5), rows(5)),
						x -> new BernoulliLogits(x.get(0)).kl(new BernoulliLogits(x.get(1)))),
				new GraphCase("categorical", BATCH, List.of(rows(3, LEVELS)), x -> new CategoricalLogits(x.get(0)).logProb(levels(x.get(0)))),
				new GraphCase("categorical entropy", BATCH, List.of(rows(3, LEVELS), rows(3, LEVELS)),
						x -> new CategoricalLogits(x.get(0)).entropy().concat(new CategoricalLogits(x.get(0)).kl(new CategoricalLogits(x.get(1))))),
				new GraphCase("gaussian", BATCH, List.of(rows(5), rows(5), rows(5)), x -> new DiagonalGaussian(x.get(0), x.get(1)).logProb(x.get(2))),
				new GraphCase("gaussian of one variance", BATCH, List.of(rows(5), whole(5), rows(5)),
						x -> new DiagonalGaussian(x.get(0), x.get(1)).sample(x.get(2)).times(new DiagonalGaussian(x.get(0), x.get(1)).logProb(x.get(2)))),
				new GraphCase("gaussian divergences", BATCH, List.of(rows(5), rows(5), rows(5), rows(5)), x -> {
					DiagonalGaussian p = new DiagonalGaussian(x.get(0), x.get(1));
					return p.kl(new DiagonalGaussian(x.get(2), x.get(3))).concat(p.klToStandard()).concat(p.entropy());
				}),
				new GraphCase("logistic mixture", BATCH, List.of(rows(3, 4), rows(3, 4), rows(3, 4)),
						x -> new LogisticMixture(x.get(0), x.get(1), x.get(2), LEVELS).logProb(levels(x.get(0)))),
				new GraphCase("full gaussian", BATCH, List.of(rows(4), whole(4), whole(4, 4), whole(4)),
						x -> new PrecisionGaussian(x.get(1), x.get(2), x.get(3).times(0.3)).logProb(x.get(0)).times(0.1)));
	}

	/** Returns levels [N, 3] that follow the rows of x [N, 3, K]. */
	private static Value levels(Value x) {
		float[] levels = new float[BATCH * 3]; // [N, 3, 1]
		for (int at = 0; at < levels.length; at++) {
			levels[at] = (4 * at) % LEVELS;
		}
		return x.slice(0, 1).times(0).plus(x.graph().constant(Tensor.of(Shape.of(BATCH, 3, 1), levels))).reshape(BATCH, 3);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void kernelSetsAgree(GraphCase graphCase) {
		GraphChecks.kernelSetsAgree(graphCase);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void finiteDifferencesAgree(GraphCase graphCase) {
		GraphChecks.finiteDifferencesAgree(graphCase);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void runsAllocateNothing(GraphCase graphCase) {
		GraphChecks.runsAllocateNothing(graphCase);
	}

	/** Returns a function of x [N, C] whose rows are the given ones. */
	private static float[] values(Backend backend, int rows, float[] x, Function<Value, Value> function) {
		int columns = x.length / rows;
		try (Device device = Device.open(backend, 1);
				Program program = new ProgramDraft("distribution")
						.entry("f", graph -> graph.output("y", function.apply(graph.input("x", columns)).affine(1, 0)))
						.draft(device, 2, new Call("f", rows)).open(device, 7)) {
			Plan plan = program.plan("f", rows);
			program.write(plan, "x", x);
			program.run(plan);
			return program.read(plan, "y").floats();
		}
	}

	private static float[] range(int count, double first, double step) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = (float) (first + i * step);
		}
		return values;
	}

	private static double sumOfExp(float[] logs) {
		double sum = 0;
		for (float log : logs) {
			sum += Math.exp(log);
		}
		return sum;
	}

	/** Returns [N, C] with these numbers in every row. */
	private static Value rowsOf(Value x, float... numbers) {
		long rows = x.shape().size(0);
		Value zeros = x.slice(0, 1).times(0); // [N, 1]
		Value vector = x.graph().constant(Tensor.of(Shape.of(numbers.length), numbers));
		float[] none = new float[(int) rows * numbers.length];
		return x.graph().constant(Tensor.of(Shape.of(rows, numbers.length), none)).plus(zeros).plus(vector);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void probabilitiesOfAllClassesAddUpToOne(Backend backend) {
		float[] found = values(backend, 5, range(5, 0, 1), x -> new CategoricalLogits(rowsOf(x, 3, -40, 0.5f, 90, 2)).logProb(x.reshape(5)));
		assertEquals(1, sumOfExp(found), 1e-6);
		assertEquals(-130, found[1], 1e-4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 16, 256 })
	void probabilitiesOfAllLevelsAddUpToOne(int levels) {
		for (Backend backend : List.of(Backend.HOST, Backend.ND4J)) {
			for (float logScale : new float[] { -9, -4, -1, 3 }) {
				float[] found = values(backend, levels, range(levels, 0, 1), x -> LogisticMixture
						.of(rowsOf(x, 0.3f, -1, 0.9f, -0.4f, 0.13f, 1.7f, logScale, logScale + 1, -2), levels).logProb(x.reshape(levels)));
				assertEquals(1, sumOfExp(found), 2e-5, levels + " levels, log scale " + logScale);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void logisticMixtureEqualsTheDifferenceOfItsDistributionFunction(Backend backend) {
		float[] found = values(backend, 16, range(16, 0, 1), x -> LogisticMixture.of(rowsOf(x, 0, 1, -0.5f, 0.4f, -1, -0.7f), 16).logProb(x.reshape(16)));
		double[] weights = { 1 / (1 + Math.E), Math.E / (1 + Math.E) };
		for (int level = 0; level < 16; level++) {
			double prob = 0;
			for (int k = 0; k < 2; k++) {
				double mean = k == 0 ? -0.5 : 0.4f;
				double scale = Math.exp(k == 0 ? -1 : -0.7f);
				double y = 2.0 * level / 15 - 1;
				double upper = level == 15 ? 1 : 1 / (1 + Math.exp(-(y + 1.0 / 15 - mean) / scale));
				double lower = level == 0 ? 0 : 1 / (1 + Math.exp(-(y - 1.0 / 15 - mean) / scale));
				prob += weights[k] * (upper - lower);
			}
			assertEquals(Math.log(prob), found[level], 2e-6);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void logisticMixtureIsExactFarOut(Backend backend) {
		float[] found = values(backend, 2, new float[] { 200, 100 }, x -> LogisticMixture.of(rowsOf(x, 0, -1, -6), 256).logProb(x.reshape(2)));
		for (int n = 0; n < 2; n++) {
			double inverse = Math.exp(6);
			double below = (2.0 * (n == 0 ? 200 : 100) / 255 - 1.0 / 255) * inverse;
			assertEquals(-below + Math.log1p(-Math.exp(-2 * inverse / 255)), found[n], 1e-4 * Math.abs(found[n]));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void bernoulliIsStableForLargeLogits(Backend backend) {
		float[] found = values(backend, 4, new float[] { 100, -100, 100, -100 },
				x -> new BernoulliLogits(x).logProb(x.graph().constant(Tensor.of(Shape.of(4, 1), new float[] { 1, 1, 0, 0 }))));
		assertEquals(0, found[0], 1e-6);
		assertEquals(-100, found[1], 1e-4);
		assertEquals(-100, found[2], 1e-4);
		assertEquals(0, found[3], 1e-6);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void gaussianDensityIntegratesToOne(Backend backend) {
		float[] found = values(backend, 4000, range(4000, -20, 0.01),
				x -> new DiagonalGaussian(x.graph().constant(0.7), x.graph().constant(Math.log(2.5))).logProb(x));
		assertEquals(1, sumOfExp(found) * 0.01, 1e-5);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void fullGaussianAgreesWithThePlainOne(Backend backend) {
		Gaussian plain = Gaussian.full(new double[] { 1, -2 }, Cholesky.of(new double[][] { { 2, 0.6 }, { 0.6, 0.5 } }));
		double determinant = 2 * 0.5 - 0.36;
		double first = Math.sqrt(0.5 / determinant);
		double below = -0.6 / determinant / first;
		double second = Math.sqrt(2 / determinant - below * below);
		float[] x = { 0, 0, 3, -1.5f };
		float[] found = values(backend, 2, x, v -> new PrecisionGaussian(constant(v, 1, -2),
				v.graph().constant(Tensor.of(Shape.of(2, 2), new float[] { 9, 9, (float) below, 9 })),
				constant(v, (float) Math.log(first), (float) Math.log(second))).logProb(v));
		assertEquals(plain.logProb(new double[] { 0, 0 }), found[0], 1e-5);
		assertEquals(plain.logProb(new double[] { 3, -1.5 }), found[1], 1e-5);
	}

	private static Value constant(Value like, float... numbers) {
		return like.graph().constant(Tensor.of(Shape.of(numbers.length), numbers));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void samplesFollowTheirDistributions(Backend backend) {
		int rows = 20_000;
		float[] zeros = new float[rows];
		float[] binary = values(backend, rows, zeros, x -> new BernoulliLogits(x.plus(-0.8)).sample());
		assertMoments(binary, 1 / (1 + Math.exp(0.8)), Math.exp(0.8) / Math.pow(1 + Math.exp(0.8), 2));
		float[] normal = values(backend, rows, zeros, x -> new DiagonalGaussian(x.plus(3), x.plus(Math.log(4))).sample());
		assertMoments(normal, 3, 4);
		float[] classes = values(backend, rows, zeros, x -> new CategoricalLogits(rowsOf(x, 0, (float) Math.log(2), (float) Math.log(5))).sample().reshape(rows, 1));
		assertMoments(classes, 12.0 / 8, 22.0 / 8 - 2.25);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void levelsAreDrawnWithTheirProbabilities(Backend backend) {
		int rows = 20_000;
		float[] parameters = { 0, 1, -0.9f, 0.4f, -1, -0.7f };
		float[] drawn = values(backend, rows, new float[rows], x -> LogisticMixture.of(rowsOf(x, parameters), 6).sample().reshape(rows, 1));
		float[] logProbs = values(backend, 6, range(6, 0, 1), x -> LogisticMixture.of(rowsOf(x, parameters), 6).logProb(x.reshape(6)));
		int[] counts = new int[6];
		for (float level : drawn) {
			counts[(int) level]++;
		}
		for (int level = 0; level < 6; level++) {
			double prob = Math.exp(logProbs[level]);
			assertEquals(prob, counts[level] / (double) rows, 4.5 * Math.sqrt(prob * (1 - prob) / rows));
		}
	}

	private static void assertMoments(float[] drawn, double mean, double variance) {
		double sum = 0;
		double squares = 0;
		for (float value : drawn) {
			sum += value;
			squares += (value - mean) * (value - mean);
		}
		assertEquals(mean, sum / drawn.length, 4.5 * Math.sqrt(variance / drawn.length));
		assertTrue(Math.abs(squares / drawn.length / variance - 1) < 0.06);
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void entropiesAreThoseOfTheirDistributions(Backend backend) {
		float[] binary = values(backend, 1, new float[] { 0.7f }, x -> new BernoulliLogits(x).entropy());
		double p = 1 / (1 + Math.exp(-0.7f));
		assertEquals(-p * Math.log(p) - (1 - p) * Math.log(1 - p), binary[0], 1e-6);
		float[] classes = values(backend, 1, new float[] { 1, 2, -3 }, x -> new CategoricalLogits(x).entropy().reshape(1, 1));
		assertEquals(Categorical.ofLogits(1, 2, -3).entropy(), classes[0], 1e-6);
		float[] normal = values(backend, 1, new float[] { 0.3f }, x -> new DiagonalGaussian(x, x).entropy());
		assertEquals(0.5 * (0.3 + Math.log(2 * Math.PI * Math.E)), normal[0], 1e-6);
	}

	@Test
	void oneLevelIsRefused() {
		assertEquals("A mixture of discretised logistics: expected at least 2 levels, found 1.",
				assertThrows(IllegalArgumentException.class, () -> new LogisticMixture(null, null, null, 1)).getMessage());
	}
}

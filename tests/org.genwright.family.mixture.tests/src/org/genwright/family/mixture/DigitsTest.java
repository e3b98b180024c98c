package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.evaluation.BayesClassifier;
import org.genwright.core.evaluation.Predictions;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.data.catalogue.Digits;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.junit.jupiter.api.Test;

/** The digits by the protocol of Deep Generative Modeling (Jakub M. Tomczak, 2022): 1000 rows train, the last 447 test. */
class DigitsTest {

	private static final int PIXELS = 64;

	/** Reference implementations reach 126.0 on average; an independent categorical per pixel has 106.5, uniform 181.3. */
	@Test
	void twentyDiagonalComponentsReachTheKnownTestLikelihood() throws ProblemException {
		double sum = 0;
		for (long seed = 1; seed <= 3; seed++) {
			RandomStream noise = RandomStream.of(seed).child("noise");
			ArrayExamples test = rows(1350, 1797, noise.child(1));
			try (TrainedModel model = FamilyRunner.of(new GaussianMixtureFamily(),
					Map.of("components", "20", "covariance", "diagonal", "regularisation", "0.05"),
					rows(0, 1000, noise.child(0))).seed(seed).trained()) {
				sum -= Arrays.stream(model.density().orElseThrow().logProb(test.x(), test.size())).average().orElseThrow();
			}
		}
		double nll = sum / 3;
		assertTrue(nll <= 128, () -> "mean test NLL " + nll);
	}

	@Test
	void fifteenDiagonalComponentsForEachClassClassifyTheTestRows() throws ProblemException {
		RandomStream noise = RandomStream.of(1).child("noise");
		ArrayExamples test = rows(1350, 1797, noise.child(1));
		List<String> classes = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
		try (TrainedModel model = FamilyRunner.of(new GaussianMixtureFamily(), Map.of("components", "15", "covariance",
				"diagonal", "regularisation", "3", "conditional", "class"), rows(0, 1000, noise.child(0))).classes(classes)
				.trained()) {
			Predictions predictions = new BayesClassifier(model.density().orElseThrow(), 10, Double.NEGATIVE_INFINITY)
					.classify(test);
			long correct = IntStream.range(0, test.size()).filter(i -> predictions.predicted()[i] == test.label(i)).count();
			assertTrue(correct >= 0.92 * test.size(), () -> correct + " of " + test.size() + " are correct");
		}
	}

	/** Returns rows with uniform noise in [0, 1) added to every grey level. */
	private static ArrayExamples rows(int from, int to, RandomStream noise) throws ProblemException {
		Digits provider = new Digits();
		Dataset dataset = provider.open(SettingValues.parse(provider.settings(), Map.of(), "Digits"));
		double[] x = new double[PIXELS * (to - from)]; // [N, 64]
		int[] labels = new int[to - from];
		for (int n = from; n < to; n++) {
			dataset.read(n, x, PIXELS * (n - from));
			labels[n - from] = dataset.label(n);
		}
		for (int i = 0; i < x.length; i++) {
			x[i] += noise.uniform(i);
		}
		return ArrayExamples.of(x, labels);
	}
}

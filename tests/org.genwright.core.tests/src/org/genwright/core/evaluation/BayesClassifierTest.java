package org.genwright.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.Split;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class BayesClassifierTest {

	private static final List<String> CLASSES = List.of("low", "high");
	private static final FixedDensity DENSITY = new FixedDensity(new double[] { 0, 2 }, new double[] { 0.75, 0.25 });

	private static Examples examples(Dataset data, ConfiguredStep... steps) throws ProblemException {
		Preprocessing preprocessing = Preprocessing.fit(List.of(steps), data, new int[] { 0 }, RandomStream.of(1));
		return new PreparedData(data, Split.ALL.partition(data.size()), preprocessing, Origin.FITTED).all();
	}

	private static Examples column(int[] labels, double... values) throws ProblemException {
		double[][] rows = new double[values.length][];
		for (int i = 0; i < values.length; i++) {
			rows[i] = new double[] { values[i] };
		}
		return examples(new MatrixDataset(CLASSES, labels, rows));
	}

	@Test
	void posteriorIsBayesRule() throws Exception {
		Predictions predictions = new BayesClassifier(DENSITY, 2, Double.NEGATIVE_INFINITY)
				.classify(column(new int[] { 0, 1 }, 1, 1.6));
		// At x = 1 both densities are equal, so the posterior is the prior.
		assertEquals(0.75, predictions.posterior(0, 0), 1e-15);
		assertEquals(0.25, predictions.posterior(0, 1), 1e-15);
		// p(y=1|x) = 1 / (1 + 3 exp((x-2)²/2 - x²/2)) = 1 / (1 + 3 exp(2 - 2x)).
		assertEquals(1 / (1 + 3 * Math.exp(2 - 2 * 1.6)), predictions.posterior(1, 1), 1e-14);
		assertArrayEquals(new int[] { 0, 1 }, predictions.predicted());
		assertEquals(DENSITY.logProb(new double[] { 1.6 }, 1)[0], predictions.logProb()[1], 1e-14);
	}

	@Test
	void posteriorStaysExactWhereDensitiesUnderflow() throws Exception {
		Predictions predictions = new BayesClassifier(DENSITY, 2, Double.NEGATIVE_INFINITY)
				.classify(column(new int[] { 0, 1 }, -1e6, 1e6));
		assertEquals(1, predictions.posterior(0, 0));
		assertEquals(1, predictions.posterior(1, 1));
		assertEquals(-0.5e12 - 0.5 * Math.log(2 * Math.PI) + Math.log(0.75), predictions.logProb()[0], 1e-3);
	}

	@Test
	void preprocessingCancelsInThePosteriorAndCountsInTheDensity() throws Exception {
		Dataset data = new MatrixDataset(CLASSES, new int[] { 1 }, new double[] { 5 });
		ToySteps.Scale type = new ToySteps.Scale();
		Examples scaled = examples(data, new ConfiguredStep(type, SettingValues.parse(type.settings(), Map.of("factor", "4"), "")));
		Predictions predictions = new BayesClassifier(DENSITY, 2, Double.NEGATIVE_INFINITY).classify(scaled);
		double[] u = { 0 }; // 4 (5 - 5)
		assertEquals(DENSITY.logProb(u, 1)[0] + Math.log(4), predictions.logProb()[0], 1e-14);
		assertEquals(1 / (1 + 3 * Math.exp(2)), predictions.posterior(0, 1), 1e-14);
	}

	@Test
	void unlikelyExamplesAreRejectedAndCounted() throws Exception {
		Examples train = column(new int[] { 0, 0, 0, 1, 1 }, -1, 0, 1, 2, 3);
		double threshold = new Quantiles(DENSITY.logProb(train.readAll(0), 5)).at(0);
		Examples test = column(new int[] { 0, 0, 1, 1 }, 0.1, 9, 2.5, -0.2);
		Predictions predictions = new BayesClassifier(DENSITY, 2, threshold).classify(test);
		assertTrue(predictions.rejected(1));
		assertFalse(predictions.rejected(0));
		ClassificationReport report = ClassificationReport.of(test, predictions, CLASSES);
		assertArrayEquals(new long[] { 1, 1 }, report.confusion()[0]);
		assertArrayEquals(new long[] { 1, 1 }, report.confusion()[1]);
		assertEquals(4, report.examples());
		assertEquals(0.5, report.accuracy());
		assertEquals(2.0 / 3, report.acceptedAccuracy(), 1e-15);
		assertEquals(0.25, report.shareRejected());
		assertEquals(List.of(List.of(1L, 1L), List.of(1L, 1L)), report.toMap().get("confusion"));
		assertEquals(List.of(1L, 0L), report.toMap().get("rejected"));
	}

	@Test
	void notANumberNamesTheRow() throws Exception {
		FixedDensity broken = new FixedDensity(new double[] { Double.NaN, 1 }, new double[] { 0.5, 0.5 });
		Examples examples = column(new int[] { 0 }, 1);
		ProblemException e = assertThrows(ProblemException.class, () -> new BayesClassifier(broken, 2, -1).classify(examples));
		assertEquals("log p(x|y) of row 0: expected a number for every class, found 'NaN'."
				+ " The model has degenerated. Train it again with more regularisation or another seed.", e.getMessage());
	}
}

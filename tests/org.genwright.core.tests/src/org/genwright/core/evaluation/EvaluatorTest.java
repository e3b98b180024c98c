package org.genwright.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.MatrixDataset;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.Split;
import org.genwright.core.dataset.ToySteps;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

	private static final FixedDensity STANDARD_NORMAL = new FixedDensity(new double[] { 0 }, new double[] { 1 });

	private static PreparedData prepare(Dataset data, ConfiguredStep... steps) throws ProblemException {
		int[] rows = new int[data.size()];
		java.util.Arrays.setAll(rows, i -> i);
		return new PreparedData(data, Split.ALL.partition(data.size()),
				Preprocessing.fit(List.of(steps), data, rows, RandomStream.of(1)), Origin.FITTED);
	}

	@Test
	void likelihoodIsInTheUnitsOfTheData() throws Exception {
		ToySteps.Scale scale = new ToySteps.Scale();
		PreparedData data = prepare(new MatrixDataset(new double[] { 2 }, new double[] { 4 }),
				new ConfiguredStep(scale, SettingValues.parse(scale.settings(), Map.of("factor", "0.5"), "")));
		// u = 0.5 (x - 3) is -0.5 and 0.5; the model of x is N(3, 2²).
		Likelihood likelihood = new Evaluator(STANDARD_NORMAL, data.preprocessing()).likelihood(data.all(), "all");
		assertEquals(2 * (-0.5 * Math.log(2 * Math.PI) - 0.125 - Math.log(2)), likelihood.logLikelihood(), 1e-14);
		assertEquals(LikelihoodKind.EXACT, likelihood.kind());
		assertEquals(Measure.DENSITY, likelihood.measure());
		assertEquals(List.of("scale: 0.5 (x - 3.0)"), likelihood.preprocessing());
		assertEquals(2, likelihood.examples());
	}

	@Test
	void likelihoodThroughNoiseIsABoundOnAMassAndTheSameEveryTime() throws Exception {
		PreparedData data = prepare(new MatrixDataset(new double[] { 2 }),
				new ConfiguredStep(new ToySteps.Noise(), SettingValues.parse(List.of(), Map.of(), "")));
		Evaluator evaluator = new Evaluator(STANDARD_NORMAL, data.preprocessing());
		Likelihood likelihood = evaluator.likelihood(data.train(), "train");
		assertEquals("DEQUANTISED", likelihood.toMap().get("kind"));
		assertEquals("MASS", likelihood.toMap().get("measure"));
		assertEquals(likelihood.logLikelihood(), evaluator.likelihood(data.train(), "train").logLikelihood());
	}

	@Test
	void manyExamplesAreEvaluatedInChunksWithoutAGap() throws Exception {
		double[][] rows = new double[10_000][1];
		double expected = 0;
		for (int i = 0; i < rows.length; i++) {
			rows[i][0] = i / 5000.0 - 1;
			expected += -0.5 * (rows[i][0] * rows[i][0] + Math.log(2 * Math.PI));
		}
		PreparedData data = prepare(new MatrixDataset(rows));
		Evaluator evaluator = new Evaluator(STANDARD_NORMAL, data.preprocessing());
		assertEquals(expected, evaluator.likelihood(data.all(), "all").logLikelihood(), 1e-8);
		assertEquals(-0.5 * (Math.pow(9999 / 5000.0 - 1, 2) + Math.log(2 * Math.PI)), evaluator.logProb(data.all())[9999], 1e-14);
	}

	@Test
	void notANumberNamesTheRow() throws Exception {
		PreparedData data = prepare(new MatrixDataset(new double[] { 1 }));
		Evaluator evaluator = new Evaluator(new FixedDensity(new double[] { Double.NaN }, new double[] { 1 }), data.preprocessing());
		ProblemException e = assertThrows(ProblemException.class, () -> evaluator.logProb(data.all()));
		assertEquals("log p(x) of row 0: expected a number, found 'NaN'."
				+ " The model has degenerated. Train it again with more regularisation or another seed.", e.getMessage());
	}

	@Test
	void valuesThatAreNotFiniteNameTheRow() throws Exception {
		PreparedData data = prepare(new MatrixDataset(new double[] { 1 }, new double[] { Double.NaN }));
		Evaluator evaluator = new Evaluator(STANDARD_NORMAL, data.preprocessing());
		ProblemException e = assertThrows(ProblemException.class, () -> evaluator.logProb(data.all()));
		assertEquals("Row 1, value 0: expected a finite number after preprocessing, found 'NaN'. Correct or remove the row.",
				e.getMessage());
	}
}

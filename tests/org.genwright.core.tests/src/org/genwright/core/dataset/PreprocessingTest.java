package org.genwright.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;
import org.junit.jupiter.api.Test;

class PreprocessingTest {

	private static final Dataset DATA = new MatrixDataset(new double[] { 1, 10 }, new double[] { 3, 20 },
			new double[] { 100, 200 });
	private static final Datasets TYPES = new Datasets(List.of(), List.of(), List.of(new ToySteps.Scale(), new ToySteps.Noise()));
	private static final RandomStream RNG = RandomStream.of(1);

	private static ConfiguredStep scale(String factor) throws ProblemException {
		StepType type = new ToySteps.Scale();
		return new ConfiguredStep(type, SettingValues.parse(type.settings(), Map.of("factor", factor), "test"));
	}

	private static ConfiguredStep noise() throws ProblemException {
		return new ConfiguredStep(new ToySteps.Noise(), SettingValues.parse(List.of(), Map.of(), "test"));
	}

	private static Preprocessing fit(ConfiguredStep... steps) throws ProblemException {
		return Preprocessing.fit(List.of(steps), DATA, new int[] { 0, 1 }, RNG);
	}

	@Test
	void everyStepIsFittedToTheTrainingRowsAsTheStepsBeforeLeaveThem() throws Exception {
		Preprocessing fitted = fit(scale("2"), scale("5"));
		assertEquals(List.of("scale: 2.0 (x - 2.0)", "scale: 5.0 (x - 0.0)"), fitted.describe());
	}

	@Test
	void logDeterminantsAddUpAndEqualTheNumericJacobian() throws Exception {
		Preprocessing fitted = fit(scale("2"), scale("-5"));
		double[] x = { 4, 7 };
		double[] moved = { 4, 8 };
		double logDet = fitted.forward(x, 0, 0, Origin.FITTED);
		fitted.forward(moved, 0, 0, Origin.FITTED);
		assertEquals(2 * Math.log(10), logDet, 1e-12);
		assertEquals(logDet / 2, Math.log(Math.abs(moved[1] - x[1])), 1e-12);
	}

	@Test
	void levelsRemainWithoutStepsAndAreLostByStepsThatDoNotKeepThem() throws Exception {
		assertEquals(16, fit().levels(16));
		assertEquals(0, fit().levels(0));
		assertEquals(0, fit(scale("2")).levels(16));
		assertEquals(0, fit(noise()).levels(16));
	}

	@Test
	void readingIntoOneRowsRoomEqualsReadingIntoManyRows() throws Exception {
		Examples examples = new PreparedData(DATA, Split.ALL.partition(3), fit(scale("2"), noise()), Origin.FITTED).all();
		double[] row = new double[2]; // [D]
		double[] rows = new double[6]; // [N, D]
		for (int i = 0; i < 3; i++) {
			assertEquals(examples.read(i, 4, rows, 2 * i), examples.read(i, 4, row, 0));
			assertArrayEquals(Arrays.copyOfRange(rows, 2 * i, 2 * i + 2), row);
		}
	}

	@Test
	void inverseUndoesForward() throws Exception {
		Preprocessing fitted = fit(scale("2"), scale("-5"));
		double[] x = { 4, 7 };
		fitted.forward(x, 0, 0, Origin.FITTED);
		fitted.inverse(x);
		assertArrayEquals(new double[] { 4, 7 }, x, 1e-12);
	}

	@Test
	void noiseDependsOnEpochAndRowAndOnNothingElse() throws Exception {
		Preprocessing fitted = fit(noise());
		PreparedData data = new PreparedData(DATA, Split.ALL.partition(3), fitted, Origin.FITTED);
		double[] first = data.train().readAll(0);
		assertArrayEquals(first, data.train().readAll(0));
		assertFalse(Arrays.equals(first, data.train().readAll(1)));
		double[] alone = new double[5];
		data.train().read(1, 0, alone, 3);
		assertArrayEquals(new double[] { 0, 0, 0, first[2], first[3] }, alone);
		assertFalse(first[0] - 1 == first[2] - 3);
	}

	@Test
	void drawsMadeOncePerRowApplyOnlyToTheFittedDataset() throws Exception {
		Preprocessing fitted = fit(noise());
		PreparedData own = new PreparedData(DATA, Split.ALL.partition(3), fitted, Origin.FITTED);
		PreparedData other = new PreparedData(DATA, Split.ALL.partition(3), fitted, Origin.OTHER);
		double[] difference = new double[2];
		for (int i = 0; i < 2; i++) {
			difference[i] = own.all().readAll(0)[i] - other.all().readAll(0)[i];
		}
		assertEquals(difference[0], difference[1], 1e-12);
		assertTrue(difference[0] > 0);
	}

	@Test
	void kindAndMeasureAreThoseOfTheDataBeforeTheSteps() throws Exception {
		assertEquals(LikelihoodKind.EXACT, fit(scale("2")).kind(LikelihoodKind.EXACT));
		assertEquals(LikelihoodKind.DEQUANTISED, fit(noise(), scale("2")).kind(LikelihoodKind.EXACT));
		assertEquals(Measure.MASS, fit(noise(), scale("2")).measure(Measure.DENSITY));
		assertEquals(Measure.DENSITY, fit(scale("2")).measure(Measure.DENSITY));
	}

	@Test
	void restoredStepsGiveTheSameBits() throws Exception {
		Preprocessing fitted = fit(scale("3"), noise());
		Preprocessing restored = Preprocessing.restore(fitted.record(), TYPES, RandomStream.of(1));
		double[] a = { 4, 7 };
		double[] b = { 4, 7 };
		assertEquals(fitted.forward(a, 2, 5, Origin.FITTED), restored.forward(b, 2, 5, Origin.FITTED));
		assertArrayEquals(a, b);
		assertEquals(fitted.describe(), restored.describe());
	}

	@Test
	void recordOfAnUnknownKindNamesTheNearest() {
		ProblemException e = assertThrows(ProblemException.class,
				() -> Preprocessing.restore(List.of(Map.of("type", "scael")), TYPES, RNG));
		assertEquals("Preprocessing of the run: expected one of 'scale', 'noise', found 'scael'. Did you mean 'scale'?"
				+ " Correct the type of the step, or install the plug-in that brings it.", e.getMessage());
	}

	@Test
	void partsAreReadInTheirOrder() throws Exception {
		PreparedData data = new PreparedData(DATA, Split.parse("rows train=0-0 test=2-2").partition(3), fit(), Origin.FITTED);
		assertArrayEquals(new double[] { 100, 200 }, data.test().readAll(0));
		assertEquals(2, data.test().row(0));
		assertEquals(0, data.validation().size());
		assertEquals(3, data.all().size());
	}
}

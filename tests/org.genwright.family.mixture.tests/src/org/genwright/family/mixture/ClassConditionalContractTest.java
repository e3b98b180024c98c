package org.genwright.family.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.genwright.core.family.Density;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.linalg.LogSumExp;
import org.genwright.nn.rng.RandomStream;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyContract;
import org.junit.jupiter.api.Test;

class ClassConditionalContractTest extends FamilyContract {

	@Override
	protected GenerativeFamily family() {
		return new GaussianMixtureFamily();
	}

	@Override
	protected Map<String, String> settings() {
		return Map.of("components", "2", "covariance", "tied", "conditional", "class", "starts", "3", "max-iterations", "40");
	}

	@Override
	protected List<String> classes() {
		return List.of("left", "right");
	}

	@Override
	protected double reachableScore() {
		return -2.6;
	}

	@Test
	void logProbIsThePriorWeightedSumOverClasses() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			Density density = model.density().orElseThrow();
			double[] all = density.logProb(TOY.x(), 300);
			double[] byClass = density.logProbByClass(TOY.x(), 300);
			double[] logPrior = density.logPrior();
			assertEquals(0, LogSumExp.of(logPrior), 1e-15);
			for (int n = 0; n < 300; n++) {
				assertEquals(LogSumExp.of(logPrior[0] + byClass[2 * n], logPrior[1] + byClass[2 * n + 1]), all[n], 1e-12);
			}
		}
	}

	@Test
	void samplesOfAClassCarryItsLabelAndLieWhereItLies() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			for (int c = 0; c < 2; c++) {
				int label = c;
				Samples samples = model.sample(4000, OptionalInt.of(c), RandomStream.of(3));
				assertTrue(Arrays.stream(samples.labels()).allMatch(found -> found == label));
				double sum = 0;
				for (int i = 0; i < 4000; i++) {
					sum += samples.x()[2 * i];
				}
				assertEquals(c == 0 ? -2 : 2, sum / 4000, 0.3);
			}
		}
	}

	@Test
	void samplesWithoutConditionFollowThePrior() throws ProblemException {
		try (TrainedModel model = runner().trained()) {
			long ones = Arrays.stream(model.sample(10_000, OptionalInt.empty(), RandomStream.of(4)).labels()).sum();
			assertEquals(5000, ones, 5 * Math.sqrt(2500));
		}
	}

	@Test
	void priorIsTheWeightedShareOfEachClassOrUniform() throws ProblemException {
		double[] weights = new double[300];
		for (int n = 0; n < 300; n++) {
			weights[n] = TOY.label(n) == 0 ? 3 : 1;
		}
		var runner = runner().train(new ArrayExamples(TOY.x(), TOY.labels(), weights));
		try (TrainedModel model = runner.trained()) {
			assertArrayEquals(new double[] { Math.log(0.75), Math.log(0.25) }, model.density().orElseThrow().logPrior(), 1e-12);
		}
	}
}

package org.genwright.family.vae;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.data.catalogue.Digits;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;
import org.junit.jupiter.api.Test;

/** The digits by the protocol of Deep Generative Modeling (Jakub M. Tomczak, 2022): 1000 rows train, the last 447 test. */
class DigitsVaeTest {

	private static final int PIXELS = 64;
	private static final int V = 17;

	/** Reference implementations reach 96.9; an independent categorical per pixel has 106.5, uniform 181.3. */
	@Test
	void sixteenLatentsReachTheKnownTestBound() throws ProblemException {
		ArrayExamples test = rows(1350, 1797);
		Map<String, String> settings = Map.of("latents", "16", "decoder", "categorical", "steps", "400", "batch-size", "64",
				"learning-rate", "0.002", "average-decay", "0.98");
		try (TrainedModel model = FamilyRunner.of(new VaeFamily(), settings, rows(0, 1000))
				.architecture(VaeDrawing.dense(16, 256, "logits", PIXELS * V), V).trained()) {
			double nats = -Arrays.stream(model.density().orElseThrow().logProb(test.x(), test.size())).average().orElseThrow();
			assertTrue(nats <= 97.5, () -> "test ELBO of " + nats + " nats per image");
		}
	}

	private static ArrayExamples rows(int from, int to) throws ProblemException {
		Dataset digits = new Digits().open(SettingValues.parse(new Digits().settings(), Map.of(), "Digits"));
		double[] x = new double[(to - from) * PIXELS];
		for (int row = from; row < to; row++) {
			digits.read(row, x, (row - from) * PIXELS);
		}
		return ArrayExamples.of(x, PIXELS);
	}
}

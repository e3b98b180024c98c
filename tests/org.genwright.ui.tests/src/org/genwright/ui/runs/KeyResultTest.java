package org.genwright.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;

class KeyResultTest {

	@Test
	void theTestPartIsPreferred() {
		KeyResult result = KeyResult.of(results(likelihood("train", -100), likelihood("test", -126.5)));
		assertEquals("test 12.650 nats, dequantised", result.text());
		assertEquals(12.65, result.value(), 1e-12);
	}

	@Test
	void otherwiseValidationThenTraining() {
		assertEquals("validation 1.000 nats, dequantised",
				KeyResult.of(results(likelihood("train", -20), likelihood("validation", -10))).text());
		assertEquals("train 2.000 nats, dequantised", KeyResult.of(results(likelihood("train", -20))).text());
	}

	@Test
	void noResultsShowNothing() {
		assertSame(KeyResult.NONE, KeyResult.of(Map.of()));
		assertSame(KeyResult.NONE, KeyResult.of(results()));
	}

	private static Map<String, Object> results(Object... likelihoods) {
		return Map.of("steps", 10L, "likelihoods", List.of(likelihoods));
	}

	private static Map<String, Object> likelihood(String part, double logLikelihood) {
		return new Likelihood(logLikelihood, 10, 2, LikelihoodKind.DEQUANTISED, 0, Measure.DENSITY, part, List.of()).toMap();
	}
}

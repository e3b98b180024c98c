package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.model.architecture.Architecture;
import org.genwright.testing.ArrayExamples;

class BernoulliVaeContractTest extends GaussianVaeContractTest {

	@Override
	protected Architecture architecture() {
		return VaeDrawing.dense(2, 16, "logits", 2);
	}

	@Override
	protected ArrayExamples examples() {
		return DiscreteToys.levels(TOY, 2);
	}

	@Override
	protected int levels() {
		return 2;
	}

	@Override
	protected Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(super.settings());
		settings.putAll(Map.of("decoder", "bernoulli", "elbo-samples", "500"));
		return settings;
	}

	/** The entropy of the two bits is 1.18 nats, and 1.39 if they are taken for independent. */
	@Override
	protected double reachableScore() {
		return -1.33;
	}
}

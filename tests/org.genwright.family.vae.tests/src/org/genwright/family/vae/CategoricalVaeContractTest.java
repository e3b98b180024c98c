package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.model.architecture.Architecture;
import org.genwright.testing.ArrayExamples;

class CategoricalVaeContractTest extends GaussianVaeContractTest {

	static final int V = 9;

	@Override
	protected Architecture architecture() {
		return VaeDrawing.dense(2, 16, "logits", 2 * V);
	}

	@Override
	protected ArrayExamples examples() {
		return DiscreteToys.levels(TOY, V);
	}

	@Override
	protected int levels() {
		return V;
	}

	@Override
	protected Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(super.settings());
		settings.putAll(Map.of("decoder", "categorical", "elbo-samples", "500"));
		return settings;
	}

	/** Two uniform draws of nine levels have an entropy of 4.39 nats. */
	@Override
	protected double reachableScore() {
		return -4.1;
	}
}

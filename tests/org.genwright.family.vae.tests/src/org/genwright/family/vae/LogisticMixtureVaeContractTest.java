package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.model.architecture.Architecture;

class LogisticMixtureVaeContractTest extends CategoricalVaeContractTest {

	@Override
	protected Architecture architecture() {
		return VaeDrawing.dense(2, 16, "parameters", 2 * 3 * 2);
	}

	@Override
	protected Map<String, String> settings() {
		Map<String, String> settings = new LinkedHashMap<>(super.settings());
		settings.putAll(Map.of("decoder", "discretised-logistic-mixture", "components", "2"));
		return settings;
	}
}

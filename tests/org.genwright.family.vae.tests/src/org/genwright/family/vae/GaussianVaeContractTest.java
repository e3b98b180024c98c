package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.model.architecture.Architecture;
import org.genwright.testing.FamilyContract;

class GaussianVaeContractTest extends FamilyContract {

	@Override
	protected GenerativeFamily family() {
		return new VaeFamily();
	}

	@Override
	protected Architecture architecture() {
		return VaeDrawing.dense(2, 16, "mu", 2);
	}

	@Override
	protected Map<String, String> settings() {
		return Map.of("latents", "2", "decoder", "gaussian", "steps", "120", "batch-size", "64", "learning-rate", "0.02",
				"average-decay", "0.9");
	}

	@Override
	protected double reachableScore() {
		return -3.1;
	}

	@Override
	protected double backendTolerance() {
		return 1e-4;
	}
}

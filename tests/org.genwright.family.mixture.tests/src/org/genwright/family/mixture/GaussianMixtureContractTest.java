package org.genwright.family.mixture;

import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.testing.FamilyContract;

class GaussianMixtureContractTest extends FamilyContract {

	@Override
	protected GenerativeFamily family() {
		return new GaussianMixtureFamily();
	}

	@Override
	protected Map<String, String> settings() {
		return Map.of("components", "2", "covariance", "full", "starts", "5", "max-iterations", "60");
	}

	@Override
	protected double reachableScore() {
		return -2.6;
	}
}

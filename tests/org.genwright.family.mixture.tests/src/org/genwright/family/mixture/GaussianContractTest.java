package org.genwright.family.mixture;

import java.util.Map;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.testing.FamilyContract;

class GaussianContractTest extends FamilyContract {

	@Override
	protected GenerativeFamily family() {
		return new GaussianFamily();
	}

	@Override
	protected Map<String, String> settings() {
		return Map.of("covariance", "full");
	}

	@Override
	protected double reachableScore() {
		return -3.4;
	}
}

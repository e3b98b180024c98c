package org.genwright.data.step;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/** Fits and applies steps. */
final class Steps {

	static final RandomStream RNG = RandomStream.of(5).child("fit");
	static final RandomStream NOISE = RandomStream.of(5).child("noise");

	private Steps() {
	}

	static Step fit(StepType type, Map<String, String> settings, Examples train) throws ProblemException {
		return type.fit(SettingValues.parse(type.settings(), settings, "Test"), train, RNG);
	}

	static double[] forward(Step step, double... x) {
		double[] u = x.clone();
		step.forward(u, 0, NOISE);
		return u;
	}

	static double[] inverse(Step step, double... u) {
		double[] x = u.clone();
		step.inverse(x);
		return x;
	}

	static String error(StepType type, Map<String, String> settings, Examples train) {
		return assertThrows(ProblemException.class, () -> fit(type, settings, train)).getMessage();
	}
}

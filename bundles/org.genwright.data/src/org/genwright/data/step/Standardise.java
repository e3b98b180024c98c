package org.genwright.data.step;

import java.util.Map;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/**
 * Gives every column mean 0 and standard deviation 1 over the training rows, weighted where rows have weights;
 * {@code log|det du/dx| = -Σ log sd}, so likelihoods stay in the unit of the data.
 */
public final class Standardise implements StepType {

	private static final AffineStep.Words WORDS = new AffineStep.Words("standardise", "mean", "sd",
			"standardise: (x - mean) / sd of each column over the training rows");

	@Override
	public String id() {
		return WORDS.type();
	}

	@Override
	public String label() {
		return "Standardise";
	}

	@Override
	public String description() {
		return "Gives every column mean 0 and standard deviation 1 over the training rows. Likelihoods stay in the unit "
				+ "of the data.";
	}

	@Override
	public Step fit(SettingValues settings, Examples train, RandomStream rng) throws ProblemException {
		ColumnStatistics statistics = ColumnStatistics.of(train);
		for (int d = 0; d < train.dimensions(); d++) {
			if (statistics.constant(d)) {
				throw ProblemException.input(Problem.error("standardise-constant",
						"Preprocessing step 'standardise', " + Columns.name(train, d),
						"at least two different values in the training rows",
						"'" + statistics.lowest()[d] + "' in all " + train.size(),
						"Leave the column out, dequantise discrete data first, or use the step 'scale'."));
			}
		}
		return new AffineStep(WORDS, statistics.mean(), statistics.sd());
	}

	@Override
	public Step restore(Map<String, Object> record, RandomStream rng) throws ProblemException {
		return AffineStep.restore(WORDS, record);
	}
}

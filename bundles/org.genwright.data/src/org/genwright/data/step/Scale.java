package org.genwright.data.step;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/**
 * Maps the range of the training rows to [0, 1]; values of other rows may fall outside.
 * {@code log|det du/dx| = -Σ log width}, so likelihoods stay in the unit of the data.
 */
public final class Scale implements StepType {

	/** Whether all columns share one range. */
	public static final Setting<String> RANGE = Setting.choice("range", "Range",
			"Whether all columns share one range, as the pixels of an image do, or each has its own.",
			List.of(new Choice("common", "Common", "One range over all columns."),
					new Choice("column", "Per column", "Each column has its own range.")));

	private static final AffineStep.Words WORDS = new AffineStep.Words("scale", "lowest", "width",
			"scale: (x - lowest) / (highest - lowest) over the training rows");

	@Override
	public String id() {
		return WORDS.type();
	}

	@Override
	public String label() {
		return "Scale";
	}

	@Override
	public String description() {
		return "Maps the range of the training rows to [0, 1]. Likelihoods stay in the unit of the data.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(RANGE);
	}

	@Override
	public Step fit(SettingValues settings, Examples train, RandomStream rng) throws ProblemException {
		ColumnStatistics statistics = ColumnStatistics.of(train);
		double[] lowest = statistics.lowest();
		double[] highest = statistics.highest();
		boolean common = settings.get(RANGE).equals("common");
		if (common) {
			lowest = new double[] { Arrays.stream(lowest).min().orElseThrow() };
			highest = new double[] { Arrays.stream(highest).max().orElseThrow() };
		}
		double[] width = new double[lowest.length];
		for (int d = 0; d < width.length; d++) {
			width[d] = highest[d] - lowest[d];
			if (!(width[d] > 0) || Double.isInfinite(width[d])) {
				throw ProblemException.input(Problem.error("scale-range",
						"Preprocessing step 'scale'" + (common ? "" : ", " + Columns.name(train, d)),
						"a training range wider than 0 and finite", "'" + lowest[d] + "' to '" + highest[d] + "'",
						common ? "Take other data." : "Leave the column out, or set range to 'common'."));
			}
		}
		return new AffineStep(WORDS, lowest, width);
	}

	@Override
	public Step restore(Map<String, Object> record, RandomStream rng) throws ProblemException {
		return AffineStep.restore(WORDS, record);
	}
}

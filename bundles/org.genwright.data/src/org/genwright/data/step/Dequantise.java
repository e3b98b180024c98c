package org.genwright.data.step;

import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/**
 * Adds uniform noise from [0, 1) to integers, afresh every epoch. A density of the result is then a lower bound on the
 * log-probability of the integers, {@code log P(x) >= E_u log p(x + u)}: A Note on the Evaluation of Generative Models
 * (Lucas Theis, Aäron van den Oord, Matthias Bethge, 2016), arXiv:1511.01844, section 3.1.
 */
public final class Dequantise implements StepType {

	static final String ID = "dequantise";

	/** The number of levels. */
	public static final Setting<Long> LEVELS = Setting
			.integer("levels", "Levels",
					"The number of levels 0 … levels-1 of the data, to which samples are cut; 0 takes it from the training rows.",
					0)
			.within(Bounds.between(0, 1 << 30));

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Dequantise";
	}

	@Override
	public String description() {
		return "Adds uniform noise from [0, 1) to integers, afresh every epoch. The likelihood is then a lower bound on "
				+ "the log-probability of the integers.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(LEVELS);
	}

	@Override
	public Step fit(SettingValues settings, Examples train, RandomStream rng) throws ProblemException {
		long levels = settings.get(LEVELS);
		double lowest = 0;
		double highest = levels - 1;
		double[] x = new double[train.dimensions()];
		for (int i = 0; i < train.size(); i++) {
			train.read(i, ColumnStatistics.EPOCH, x, 0);
			for (int d = 0; d < x.length; d++) {
				check(x[d], levels, train, i, d);
				lowest = Math.min(lowest, x[d]);
				highest = Math.max(highest, x[d]);
			}
		}
		return new DequantiseStep(lowest, highest);
	}

	private static void check(double value, long levels, Examples train, int index, int d) throws ProblemException {
		boolean known = levels == 0 || value >= 0 && value < levels;
		if (!DequantiseStep.isLevel(value) || !known) {
			throw ProblemException.input(Problem.error("dequantise-not-discrete",
					"Preprocessing step 'dequantise', row " + (train.row(index) + 1) + ", " + Columns.name(train, d),
					levels == 0 ? "an integer" : "an integer 0 … " + (levels - 1), "'" + value + "'",
					DequantiseStep.isLevel(value) ? "Correct the setting 'levels'."
							: "Remove the step: continuous data needs no dequantisation."));
		}
	}

	@Override
	public Step restore(Map<String, Object> values, RandomStream rng) throws ProblemException {
		StepRecord record = new StepRecord(ID, values);
		double lowest = record.number("lowest");
		double highest = record.number("highest");
		if (!DequantiseStep.isLevel(lowest) || !DequantiseStep.isLevel(highest) || lowest > highest) {
			throw record.damaged("integers 'lowest' and 'highest' in this order");
		}
		return new DequantiseStep(lowest, highest);
	}
}

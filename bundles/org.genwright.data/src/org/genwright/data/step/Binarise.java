package org.genwright.data.step;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Step;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.rng.RandomStream;

/**
 * Turns grey values into 0 and 1, with the grey value as the probability of 1 or by a threshold. Works on integers
 * 0 … levels-1 and on values in [0, 1]. Likelihoods then are probabilities of the binary data, not of the grey values.
 * Static binarisation follows On the Quantitative Analysis of Deep Belief Networks (Ruslan Salakhutdinov, Iain Murray,
 * 2008).
 */
public final class Binarise implements StepType {

	static final String ID = "binarise";

	/** How values become 0 or 1. */
	public static final Setting<String> MODE = Setting.choice("mode", "Mode", "How values become 0 or 1.", List.of(
			new Choice("static", "Static", "Each row is drawn once, with the grey value as the probability of 1."),
			new Choice("dynamic", "Dynamic", "Each row is drawn afresh every epoch."),
			new Choice("threshold", "Threshold", "1 if the value reaches the threshold.")));

	/** The threshold, for the mode threshold. */
	public static final Setting<Double> THRESHOLD = Setting
			.real("threshold", "Threshold", "The share of the highest value from which on a value becomes 1.", 0.5)
			.within(Bounds.between(0, 1));

	/** The number of levels. */
	public static final Setting<Long> LEVELS = Setting
			.integer("levels", "Levels",
					"The number of levels 0 … levels-1 of the data; 0 takes it from the training rows, 2 suits values in [0, 1].",
					0)
			.within(Bounds.between(0, 1 << 30));

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String label() {
		return "Binarise";
	}

	@Override
	public String description() {
		return "Turns grey values into 0 and 1, by draws or by a threshold. Likelihoods then are probabilities of the "
				+ "binary data.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(MODE, THRESHOLD, LEVELS);
	}

	@Override
	public Step fit(SettingValues settings, Examples train, RandomStream rng) throws ProblemException {
		double highest = highest(train, settings.get(LEVELS));
		return new BinariseStep(BinariseStep.Mode.of(settings.get(MODE)), highest, settings.get(THRESHOLD), rng);
	}

	/** Returns the value that stands for 1: levels-1 where levels are set, else the highest integer, else 1. */
	private static double highest(Examples train, long levels) throws ProblemException {
		if (levels > 0) {
			return checked(train, Math.max(1, levels - 1));
		}
		double highest = 1;
		double[] x = new double[train.dimensions()];
		for (int i = 0; i < train.size(); i++) {
			train.read(i, ColumnStatistics.EPOCH, x, 0);
			if (!Arrays.stream(x).allMatch(DequantiseStep::isLevel)) {
				return checked(train, 1);
			}
			highest = Math.max(highest, Arrays.stream(x).max().orElseThrow());
		}
		return checked(train, highest);
	}

	private static double checked(Examples train, double highest) throws ProblemException {
		double[] x = new double[train.dimensions()];
		for (int i = 0; i < train.size(); i++) {
			train.read(i, ColumnStatistics.EPOCH, x, 0);
			for (int d = 0; d < x.length; d++) {
				if (!(x[d] >= 0 && x[d] <= highest)) {
					throw ProblemException.input(Problem.error("binarise-not-grey",
							"Preprocessing step 'binarise', row " + (train.row(i) + 1) + ", " + Columns.name(train, d),
							highest == 1 ? "integers from 0, or values in [0, 1]"
									: "a value from 0 to " + BinariseStep.plain(highest),
							"'" + x[d] + "'", "Scale the data to [0, 1] first, or correct the setting 'levels'."));
				}
			}
		}
		return highest;
	}

	@Override
	public Step restore(Map<String, Object> values, RandomStream rng) throws ProblemException {
		StepRecord record = new StepRecord(ID, values);
		String mode = record.text("mode", MODE.choices().stream().map(Choice::id).toList());
		double highest = record.number("highest");
		if (highest < 1) {
			throw record.damaged("'highest' of at least 1");
		}
		return new BinariseStep(BinariseStep.Mode.of(mode), highest, record.number("threshold"), rng);
	}
}

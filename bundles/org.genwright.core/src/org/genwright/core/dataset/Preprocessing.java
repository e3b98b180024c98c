package org.genwright.core.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.rng.RandomStream;

/**
 * The fitted steps between the data x and what a model sees, u, in order. The log-determinants of the steps add up:
 * {@code log p(x) = log p(u) + Σ log|det|}. Immutable.
 * <p>
 * Noise is a pure function of the run's seed, the step, the epoch and the row, so it depends neither on the order in
 * which examples are read nor on the thread that reads them.
 */
public final class Preprocessing {

	private static final String TYPE = "type";

	private final List<Step> steps;
	private final RandomStream rng;

	private Preprocessing(List<Step> steps, RandomStream rng) {
		this.steps = List.copyOf(steps);
		this.rng = rng;
	}

	/**
	 * Fits steps to training rows, each to the rows as the steps before it leave them.
	 *
	 * @param configured the steps, in order
	 * @param data       the dataset
	 * @param rows       its training rows
	 * @param rng        the root stream of the run
	 * @throws ProblemException if a step cannot be fitted to the data
	 */
	public static Preprocessing fit(List<ConfiguredStep> configured, Dataset data, int[] rows, RandomStream rng)
			throws ProblemException {
		Preprocessing fitted = new Preprocessing(List.of(), stream(rng));
		for (ConfiguredStep step : configured) {
			Examples train = new PreparedExamples(data, rows, fitted, Origin.FITTED);
			RandomStream draws = fitted.draws(fitted.steps.size());
			List<Step> extended = new ArrayList<>(fitted.steps);
			extended.add(step.type().fit(step.settings(), train, draws));
			fitted = new Preprocessing(extended, fitted.rng);
		}
		return fitted;
	}

	/**
	 * Restores fitted steps from {@link #record()}.
	 *
	 * @param rng the root stream of the run
	 * @throws ProblemException if a kind of step is not installed or its record is not readable
	 */
	public static Preprocessing restore(List<Map<String, Object>> records, Datasets types, RandomStream rng)
			throws ProblemException {
		Preprocessing empty = new Preprocessing(List.of(), stream(rng));
		List<Step> steps = new ArrayList<>();
		for (Map<String, Object> record : records) {
			if (!(record.get(TYPE) instanceof String type)) {
				throw ProblemException.input(Problem.error("step-record", "Preprocessing of the run",
						"a step with the name of its type", "'" + record + "'", "Restore run.json from a copy."));
			}
			Map<String, Object> values = new LinkedHashMap<>(record);
			values.remove(TYPE);
			steps.add(types.requireStep(type, "Preprocessing of the run").restore(values, empty.draws(steps.size())));
		}
		return new Preprocessing(steps, empty.rng);
	}

	private static RandomStream stream(RandomStream root) {
		return root.child("preprocessing");
	}

	private RandomStream draws(int step) {
		return rng.child(step).child("fit");
	}

	/** Returns the steps, in order. */
	public List<Step> steps() {
		return steps;
	}

	/**
	 * Changes x into u in place.
	 *
	 * @param x      the D values
	 * @param row    the row of the example in its dataset; selects the noise
	 * @param epoch  the epoch, or {@link Examples#EVALUATION}; selects the noise
	 * @param origin whether that dataset is the one the steps were fitted to
	 * @return the sum of the steps' {@code log|det du/dx|} in nats
	 */
	public double forward(double[] x, int row, long epoch, Origin origin) {
		double logDet = 0;
		for (int i = 0; i < steps.size(); i++) {
			RandomStream noise = rng.child(i).child(epoch).child(row);
			logDet += steps.get(i).forward(x, origin == Origin.FITTED ? row : -1, noise);
		}
		return logDet;
	}

	/** Changes u back into x in place, last step first; noise is removed, not restored. */
	public void inverse(double[] u) {
		steps.reversed().forEach(step -> step.inverse(u));
	}

	/** Returns what a model's figure of the given kind is for the data before the steps. */
	public LikelihoodKind kind(LikelihoodKind model) {
		LikelihoodKind kind = model;
		for (Step step : steps.reversed()) {
			kind = step.kind(kind);
		}
		return kind;
	}

	/** Returns what a model's figure is a likelihood of for the data before the steps. */
	public Measure measure(Measure model) {
		Measure measure = model;
		for (Step step : steps.reversed()) {
			measure = step.measure(measure);
		}
		return measure;
	}

	/**
	 * Returns the number V of values 0 … V-1 that a model sees; 0 if they are continuous.
	 *
	 * @param data the number of the data, 0 for continuous data
	 */
	public int levels(int data) {
		int levels = data;
		for (Step step : steps) {
			levels = step.levels(levels);
		}
		return levels;
	}

	/** Returns the steps in words, in order; part of every likelihood. */
	public List<String> describe() {
		return steps.stream().map(Step::describe).toList();
	}

	/** Returns the fitted values, one map per step with its type, of JSON types only. */
	public List<Map<String, Object>> record() {
		List<Map<String, Object>> records = new ArrayList<>();
		for (Step step : steps) {
			Map<String, Object> record = new LinkedHashMap<>();
			record.put(TYPE, step.type());
			record.putAll(step.record());
			records.add(record);
		}
		return records;
	}
}

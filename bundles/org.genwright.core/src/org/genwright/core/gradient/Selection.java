package org.genwright.core.gradient;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.gradient.GradientSettings.Keep;
import org.genwright.core.gradient.GradientSettings.Validation;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;

/** What validations decide: which weights are best, and when there is no use in going on. */
final class Selection {

	private final Validation settings;
	private boolean validated;
	private double leastLoss;
	private long bestStep;
	private long failures;
	private Map<String, Tensor> best = Map.of();

	Selection(Validation settings) {
		this.settings = settings;
	}

	/** Looks at a validation; returns whether its loss is the least so far. */
	boolean improves(double loss, long step) {
		if (validated && loss >= leastLoss) {
			failures++;
			return false;
		}
		validated = true;
		leastLoss = loss;
		bestStep = step;
		failures = 0;
		return true;
	}

	/** Tells whether the best weights are to be kept. */
	boolean keepsBest() {
		return settings.keep() == Keep.BEST;
	}

	/** Keeps the weights of the best validation. */
	void keep(Map<String, Tensor> weights) {
		best = weights;
	}

	/** Returns the weights of the best validation; empty if none are kept. */
	Map<String, Tensor> best() {
		return best;
	}

	/** Returns the step of the best validation. */
	long bestStep() {
		return bestStep;
	}

	/** Tells whether patience has come to its end. */
	boolean exhausted() {
		return settings.patience() > 0 && failures >= settings.patience();
	}

	/** Returns the number of validations in a row without a new least loss. */
	long failures() {
		return failures;
	}

	/** Returns what a checkpoint holds of it, beside the weights. */
	Map<String, Object> state() {
		Map<String, Object> state = new LinkedHashMap<>();
		if (validated) {
			state.put("leastLoss", leastLoss);
			state.put("bestStep", bestStep);
			state.put("failures", failures);
		}
		return state;
	}

	/** Goes on from a checkpoint. */
	void restore(JsonObject state, Map<String, Tensor> weights) throws ProblemException {
		validated = state.has("leastLoss");
		if (validated) {
			leastLoss = state.number("leastLoss");
			bestStep = state.wholeNumber("bestStep");
			failures = state.wholeNumber("failures");
			best = weights;
		}
	}
}

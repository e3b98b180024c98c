package org.genwright.core.dataset;

import java.util.Map;

import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.rng.RandomStream;

/**
 * A fitted preprocessing step x ↦ u, applied to one example at a time. Its log-determinant enters the likelihood:
 * {@code log p(x) = log p(u) + log|det du/dx|}. Immutable, used by several threads at once.
 */
public interface Step {

	/** Returns the id of the step's type. */
	String type();

	/**
	 * Changes x into u in place.
	 *
	 * @param x     the D values
	 * @param row   the row of the example in its dataset, or -1 for one from elsewhere
	 * @param noise the stream for this example in this epoch, for steps that add noise
	 * @return {@code log|det du/dx|} in nats; 0 for volume-preserving and discrete steps
	 */
	double forward(double[] x, int row, RandomStream noise);

	/** Changes u back into x in place; noise is removed, not restored. */
	void inverse(double[] u);

	/** Returns what a model's likelihood after this step is for the data before it. */
	default LikelihoodKind kind(LikelihoodKind after) {
		return after;
	}

	/** Returns what a model's likelihood after this step is a likelihood of for the data before it. */
	default Measure measure(Measure after) {
		return after;
	}

	/**
	 * Returns the number V of values 0 … V-1 after this step; 0 if they are continuous, as after most steps.
	 *
	 * @param before the number before it, 0 for continuous data
	 */
	default int levels(int before) {
		return 0;
	}

	/** Returns the fitted values, of JSON types only, from which {@link StepType#restore} makes an equal step. */
	Map<String, Object> record();

	/** Returns the step in words, such as {@code dequantise: x + U[0, 1)}; part of every likelihood. */
	String describe();
}

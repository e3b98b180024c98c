package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * Notices that the posterior has collapsed onto the prior, so that the decoder ignores the latents: after warm-up the
 * divergence stays near 0, or no unit is active, at three looks in a row. Source: Generating Sentences from a Continuous
 * Space (Samuel R. Bowman and others, 2016), section 3.
 */
final class CollapseWatch {

	private static final double NEAR_ZERO = 0.1;
	private static final int LOOKS = 3;
	private static final long SETTLING_STEPS = 200;
	private static final String STEP = "step";
	private static final String COUNTED = "counted";
	private static final String SUM = "sum";
	private static final String ACTIVE = "active";
	private static final String COLLAPSED = "collapsed";

	private final VaeOptions options;
	private final long settled;
	private long step;
	private long counted;
	private double sum;
	private int active = -1;
	private int collapsed;

	/**
	 * Begins to watch.
	 *
	 * @param stepsPerEpoch the training gets at least an epoch, and 200 steps, after warm-up
	 */
	CollapseWatch(VaeOptions options, long stepsPerEpoch) {
		this.options = options;
		settled = options.warmUp() + Math.max(SETTLING_STEPS, stepsPerEpoch);
	}

	/** Takes note of a step's divergence in nats per example. */
	void step(long number, double divergence) {
		step = number;
		counted++;
		sum += divergence;
	}

	/** Takes note of a validation's number of active units. */
	void validated(int activeUnits) {
		active = activeUnits;
	}

	/** Returns what was noted, for checkpoints. */
	Map<String, Object> memory() {
		Map<String, Object> memory = new LinkedHashMap<>();
		memory.put(STEP, step);
		memory.put(COUNTED, counted);
		memory.put(SUM, sum);
		memory.put(ACTIVE, (long) active);
		memory.put(COLLAPSED, (long) collapsed);
		return memory;
	}

	/** Goes on with what was noted when a checkpoint was written. */
	void recall(JsonObject memory) throws ProblemException {
		step = memory.wholeNumber(STEP);
		counted = memory.wholeNumber(COUNTED);
		sum = memory.number(SUM);
		active = memory.integer(ACTIVE);
		collapsed = memory.integer(COLLAPSED);
	}

	/** Looks at what was noted since the last look; returns a warning if the posterior has collapsed. */
	List<String> warnings() {
		double divergence = counted == 0 ? Double.NaN : sum / counted;
		boolean unused = active == 0 || divergence < NEAR_ZERO;
		if (step >= settled && counted > 0) {
			collapsed = unused ? collapsed + 1 : 0;
		}
		counted = 0;
		sum = 0;
		return collapsed < LOOKS ? List.of() : List.of(warning(divergence));
	}

	private String warning(double divergence) {
		return "Posterior collapse: the decoder ignores the latents; their divergence from the prior is "
				+ String.format(Locale.ROOT, "%.2g", divergence) + " nats per example"
				+ (active == 0 ? " and none of " + options.latents() + " is active" : "") + ". Set kl-warm-up to a few epochs"
				+ (options.warmUp() > 0 ? " more" : "") + ", give each latent dimension free-bits such as 0.1, "
				+ (options.beta() > 1 ? "lower beta from " + options.beta() + ", " : "")
				+ "or make the decoder weaker or the learning rate smaller.";
	}
}

package org.genwright.core.gradient;

import org.genwright.nn.program.LearningRate;

/**
 * The learning rate of every step: a rate that a person may change, times a factor of schedule and warm-up that is a
 * pure function of the step.
 */
final class SteeredRate implements LearningRate {

	private final LearningRate factor;
	private double rate;

	/**
	 * @param settings   the schedule
	 * @param totalSteps the steps of the whole training
	 */
	SteeredRate(GradientSettings settings, long totalSteps) {
		LearningRate fall = switch (settings.schedule()) {
			case CONSTANT -> LearningRate.constant(1);
			case STEP -> LearningRate.steps(1, 0.1, settings.scheduleSteps().orElse(Math.max(1, Math.ceilDiv(totalSteps, 3))));
			case COSINE -> LearningRate.cosine(1, settings.scheduleSteps().orElse(totalSteps));
		};
		factor = settings.warmUpSteps() > 0 ? fall.warmUp(settings.warmUpSteps()) : fall;
		rate = settings.learningRate();
	}

	@Override
	public double at(long step) {
		return rate * factor.at(step);
	}

	/** Returns the rate before schedule and warm-up. */
	double rate() {
		return rate;
	}

	/** Changes the rate of all steps to come. */
	void rate(double newRate) {
		rate = newRate;
	}
}

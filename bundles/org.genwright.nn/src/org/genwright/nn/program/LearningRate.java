package org.genwright.nn.program;

/** The learning rate of every step; a pure function, so that a resumed run goes on as it would have. */
@FunctionalInterface
public interface LearningRate {

	/**
	 * Returns the rate of a step.
	 *
	 * @param step number of the step, from 1
	 */
	double at(long step);

	/** Returns one rate for all steps. */
	static LearningRate constant(double rate) {
		return step -> rate;
	}

	/** Returns a rate that is multiplied by a factor after every so many steps. */
	static LearningRate steps(double rate, double factor, long every) {
		return step -> rate * Math.pow(factor, (step - 1) / every);
	}

	/**
	 * Returns half a cosine from a rate down to 0 over so many steps, 0 afterwards. Source: SGDR (Ilya Loshchilov, Frank
	 * Hutter, 2017), without restarts.
	 */
	static LearningRate cosine(double rate, long length) {
		return step -> rate / 2 * (1 + Math.cos(Math.PI * Math.min(step - 1, length) / length));
	}

	/** Returns this rate, approached in a straight line from 0 over the first steps. */
	default LearningRate warmUp(long length) {
		return step -> at(step) * Math.min(1, step / (double) length);
	}
}

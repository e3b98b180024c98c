package org.genwright.core.job;

import java.util.function.LongSupplier;

/** Says when the next checkpoint is due: by steps, by time, or both. Which checkpoints exist changes no result. */
final class Cadence {

	private final TrainingSettings settings;
	private final LongSupplier nanoClock;
	private long lastStep;
	private long lastNanos;

	/**
	 * @param settings  how often
	 * @param step      the step of the checkpoint there is
	 * @param nanoClock the time in nanoseconds
	 */
	Cadence(TrainingSettings settings, long step, LongSupplier nanoClock) {
		this.settings = settings;
		this.nanoClock = nanoClock;
		written(step);
	}

	boolean due(long step) {
		boolean bySteps = settings.checkpointSteps() > 0 && step - lastStep >= settings.checkpointSteps();
		boolean byTime = !settings.checkpointEvery().isZero()
				&& nanoClock.getAsLong() - lastNanos >= settings.checkpointEvery().toNanos();
		return bySteps || byTime;
	}

	void written(long step) {
		lastStep = step;
		lastNanos = nanoClock.getAsLong();
	}
}

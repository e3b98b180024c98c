package org.genwright.core.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

/**
 * The settings of a training that belong to no family. Declared like those of families, so files, flags and records
 * treat them the same.
 *
 * @param seed            root of all random streams of the run
 * @param maxSteps        the training ends after this many steps, if given
 * @param checkpointEvery time between checkpoints; zero for none by time
 * @param checkpointSteps steps between checkpoints; 0 for none by steps
 * @param keepCheckpoints how many checkpoints stay, newest first
 */
public record TrainingSettings(long seed, Optional<Long> maxSteps, Duration checkpointEvery, long checkpointSteps,
		int keepCheckpoints) {

	private static final long LARGEST = 1_000_000_000;

	/** Root of all random streams. */
	public static final Setting<Long> SEED = Setting.integer("seed", "Seed",
			"Root of all random numbers of the run. The same seed gives the same result.", 1);

	/** Limit on the number of steps. */
	public static final Setting<Long> MAX_STEPS = Setting.integer("max-steps", "Largest number of steps",
			"Ends the training after this many steps, even if the family would go on.", 1).unit("steps")
			.within(Bounds.between(1, LARGEST)).unset();

	/** Time between checkpoints. */
	public static final Setting<Double> CHECKPOINT_SECONDS = Setting.real("checkpoint-seconds", "Time between checkpoints",
			"How much work a crash may cost at most. 0: no checkpoints by time.", 10).unit("seconds")
			.within(Bounds.between(0, LARGEST));

	/** Steps between checkpoints. */
	public static final Setting<Long> CHECKPOINT_STEPS = Setting.integer("checkpoint-steps", "Steps between checkpoints",
			"Writes a checkpoint after every so many steps, besides those by time. 0: none.", 0).unit("steps")
			.within(Bounds.between(0, LARGEST));

	/** Number of checkpoints kept. */
	public static final Setting<Long> KEEP_CHECKPOINTS = Setting.integer("keep-checkpoints", "Checkpoints kept",
			"How many of the newest checkpoints stay in the run directory.", 3).within(Bounds.between(1, 1000));

	/** Returns the declarations, in the order shown to people. */
	public static List<Setting<?>> declared() {
		return List.of(SEED, MAX_STEPS, CHECKPOINT_SECONDS, CHECKPOINT_STEPS, KEEP_CHECKPOINTS);
	}

	/** Returns the settings of checked values. */
	public static TrainingSettings of(SettingValues values) {
		return new TrainingSettings(values.get(SEED), values.find(MAX_STEPS),
				Duration.ofNanos(Math.round(values.get(CHECKPOINT_SECONDS) * 1e9)), values.get(CHECKPOINT_STEPS),
				Math.toIntExact(values.get(KEEP_CHECKPOINTS)));
	}
}

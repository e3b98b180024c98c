package org.genwright.core.run;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in the folder of a run.
 *
 * <pre>
 * 2026-11-22T07-01-02_digits-vae_k3f9/   when it was created (UTC), its model, four random characters
 *   run.json                 what was asked and what happened; written by the worker only
 *   notes.json               the person's name, tags and notes for the run
 *   architecture.genmodel    the exact model
 *   events.out.tfevents.…    figures, histograms, pictures; append-only, one file per session
 *   samples/step-000500.png  pictures
 *   checkpoints/step-000500/ weights.safetensors, optimizer.safetensors, state.json
 *   requests/                what the worker is asked to do between steps
 *   lock.json                the process that works on the run, while there is one
 *   .lock                    an empty file that process holds locked
 *   log.txt                  what the worker said
 * </pre>
 *
 * Step numbers in names have at least six digits.
 */
public final class RunFiles {

	/** What was asked and what happened. */
	public static final String RUN = "run.json";
	/** The person's name, tags and notes. */
	public static final String NOTES = "notes.json";
	/** The exact model. */
	public static final String ARCHITECTURE = "architecture.genmodel";
	/** The folder of pictures. */
	public static final String SAMPLES = "samples";
	/** The folder of checkpoints. */
	public static final String CHECKPOINTS = "checkpoints";
	/** The folder of requests. */
	public static final String REQUESTS = "requests";
	/** The process that works on the run. */
	public static final String LOCK = "lock.json";
	/** The file that process holds locked. */
	public static final String LOCK_GUARD = ".lock";
	/** What the worker said. */
	public static final String LOG = "log.txt";
	/** The model's tensors, in the folder of a checkpoint. */
	public static final String WEIGHTS = "weights.safetensors";
	/** Further tensors the training needs, in the folder of a checkpoint. */
	public static final String OPTIMIZER = "optimizer.safetensors";
	/** Further values the training needs, in the folder of a checkpoint. */
	public static final String STATE = "state.json";

	private static final Pattern STEP = Pattern.compile("step-(\\d{6,18})");

	private RunFiles() {
	}

	/** Returns the name of a step, {@code step-000500}. */
	public static String step(long step) {
		return "step-%06d".formatted(step);
	}

	/** Returns the step a path is named after; empty if it has another name. */
	public static OptionalLong step(Path path) {
		Matcher name = STEP.matcher(path.getFileName().toString());
		return name.matches() ? OptionalLong.of(Long.parseLong(name.group(1))) : OptionalLong.empty();
	}

	/** Returns the folder of a checkpoint. */
	public static Path checkpoint(Path run, long step) {
		return run.resolve(CHECKPOINTS).resolve(step(step));
	}
}

package org.genwright.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Trainer;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.LatestCheckpoint;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunChange;

/**
 * Where a run goes on when it is resumed.
 *
 * @param checkpoint the newest usable checkpoint; empty to start from the beginning
 * @param lines      what a person is told of it: a warning for each checkpoint that is damaged or gone, then the step
 */
record ResumePoint(Optional<Checkpoint> checkpoint, List<String> lines) {

	/** The beginning of a new run. */
	static final ResumePoint BEGINNING = new ResumePoint(Optional.empty(), List.of());

	/** Finds the newest usable checkpoint of a run. */
	static ResumePoint of(Run run) throws ProblemException {
		LatestCheckpoint latest = run.latestCheckpoint();
		List<Problem> warnings = new ArrayList<>(latest.damaged());
		long recorded = run.record().progress().step();
		if (recorded > 0 && run.checkpoints().stream().noneMatch(step -> step >= recorded)) {
			warnings.add(Problem.warning("missing-checkpoint", "Run '" + run.id() + "'",
					"the checkpoint of step " + recorded + ", the last one recorded", "none",
					"It was deleted or moved. Restore it from a copy to use it."));
		}
		List<String> lines = new ArrayList<>(warnings.stream().map(warning -> "Warning: " + warning.message()).toList());
		lines.add(latest.checkpoint().map(checkpoint -> "Goes on from step " + checkpoint.step() + ".")
				.orElse("There is no usable checkpoint: starts from the beginning."));
		ResumePoint point = new ResumePoint(latest.checkpoint(), List.of());
		for (RunChange change : point.changes()) {
			lines.add("Changed after step " + change.step() + ": " + change.setting() + " is " + change.value() + ".");
		}
		return new ResumePoint(latest.checkpoint(), List.copyOf(lines));
	}

	/** Returns the settings changed up to here, the oldest first. */
	List<RunChange> changes() throws ProblemException {
		return checkpoint.isEmpty() ? List.of()
				: RunChange.in(new JsonObject(checkpoint.get().state(), "Checkpoint of step " + step()));
	}

	/** Returns the step of the checkpoint, -1 if there is none. */
	long step() {
		return checkpoint.map(Checkpoint::step).orElse(-1L);
	}

	/** Starts the training from here. */
	TrainingSession start(Plan plan) throws ProblemException {
		Trainer trainer = plan.family().family().trainer();
		return checkpoint.isPresent() ? trainer.resume(plan.context(), checkpoint.get()) : trainer.start(plan.context());
	}
}

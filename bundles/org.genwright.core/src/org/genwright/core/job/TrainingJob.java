package org.genwright.core.job;

import java.util.Map;

import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Families;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunEnvironment;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunRecord;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunStore;
import org.genwright.core.run.RunWriter;

/**
 * Trains models, each in a run directory of its own. A run that was stopped, interrupted or failed is resumed from its
 * last good checkpoint, and ends with the same bits as one that was never interrupted.
 */
public final class TrainingJob {

	private final Families families;
	private final Datasets datasets;
	private final Map<String, String> versions;

	/**
	 * Creates a job runner.
	 *
	 * @param families what is installed
	 * @param datasets what is installed
	 * @param versions versions to record, by the name of what has them, such as {@code genwright}
	 */
	public TrainingJob(Families families, Datasets datasets, Map<String, String> versions) {
		this.families = families;
		this.datasets = datasets;
		this.versions = Map.copyOf(versions);
	}

	/**
	 * Trains a model in a new run directory.
	 *
	 * @param request  what to train
	 * @param store    where the run directory is created
	 * @param listener hears how it goes
	 * @param stop     asks to stop
	 * @return how it ended, a failure of the training included
	 * @throws ProblemException if model, settings or data are wrong or the training cannot start; then there is no run
	 *                          directory. Also if the run directory cannot be written any more
	 */
	public Outcome run(JobRequest request, RunStore store, JobListener listener, StopToken stop) throws ProblemException {
		Plan plan = new Planner(families, datasets).plan(request, listener).onThisMachine();
		byte[] file = RecordedModel.bytes(plan.architecture());
		RunInputs inputs = RecordedInputs.of(plan, request.modelName(), RecordedModel.hash(plan.architecture()));
		try (TrainingSession session = EngineStart.of(() -> plan.family().family().trainer().start(plan.context()));
				RunWriter writer = store.create(RunRecord.draft(name(request), inputs, environment(plan, session)), file)) {
			return new TrainingLoop(plan, session, writer, listener, stop, ResumePoint.BEGINNING).execute();
		}
	}

	/**
	 * Continues a run from its last good checkpoint, with the backend it began with.
	 *
	 * @param run      a run that is stopped, interrupted or failed
	 * @param threads  number of threads, at least 1; changes no bit
	 * @param listener hears how it goes
	 * @param stop     asks to stop
	 * @return how it ended, a failure of the training included
	 * @throws ProblemException if the run is finished or another process works on it, if its family is not installed, if
	 *                          its data is gone or has changed, or if the run directory cannot be written
	 */
	public Outcome resume(Run run, int threads, JobListener listener, StopToken stop) throws ProblemException {
		requireResumable(run);
		Plan plan = new Planner(families, datasets).restore(run, threads);
		ResumePoint point = ResumePoint.of(run);
		point.lines().forEach(listener::message);
		try (TrainingSession session = EngineStart.of(() -> point.start(plan));
				RunWriter writer = RunWriter.reopen(run, Math.max(0, point.step()))) {
			writer.log(String.join("\n", point.lines()));
			writer.update(writer.record().withEnvironment(environment(plan, session))
					.withProgress(writer.record().progress().withChanges(point.changes())));
			return new TrainingLoop(plan, session, writer, listener, stop, point).execute();
		}
	}

	private static void requireResumable(Run run) throws ProblemException {
		RunState state = run.effectiveState();
		if (state == RunState.FINISHED) {
			throw ProblemException.input(Problem.error("run-finished", "Run '" + run.id() + "'",
					"a run that is stopped, interrupted or failed", "a run that is finished",
					"Start a new run to train further."));
		}
		if (state.active()) {
			throw ProblemException.input(Problem.error("run-live", "Run '" + run.id() + "'",
					"a run that is stopped, interrupted or failed", "a run that a process is working on",
					"Wait until it ends, or ask it to stop."));
		}
	}

	private RunEnvironment environment(Plan plan, TrainingSession session) {
		return RunEnvironment.here(plan.compute().backend(), plan.compute().threads(), session.slices(), versions);
	}

	private static String name(JobRequest request) {
		String name = request.architecture().getName();
		return name == null || name.isBlank() ? request.modelName() : name;
	}
}

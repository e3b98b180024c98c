package org.genwright.core.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunChange;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunState;
import org.genwright.core.run.RunWriter;

/** Advances a training session to its end, or to where it is stopped or fails, and records it. Used once. */
final class TrainingLoop {

	private final Plan plan;
	private final TrainingSession session;
	private final RunWriter writer;
	private final JobListener listener;
	private final StopToken stop;
	private final TrainingSettings settings;
	private final Cadence cadence;
	private final Steering steering;
	private final SampleSheet samples;
	private final List<RunChange> changes;
	private long checkpointed;

	/**
	 * @param point where the session comes from
	 */
	TrainingLoop(Plan plan, TrainingSession session, RunWriter writer, JobListener listener, StopToken stop, ResumePoint point)
			throws ProblemException {
		this.plan = plan;
		this.session = session;
		this.writer = writer;
		this.listener = listener;
		this.stop = stop;
		checkpointed = point.step();
		changes = new ArrayList<>(point.changes());
		samples = new SampleSheet(plan);
		settings = plan.training();
		cadence = new Cadence(settings, session.step(), System::nanoTime);
		steering = new Steering(writer, listener, stop, new Steered());
	}

	/**
	 * Runs to the end. Whatever goes wrong is recorded in the run as far as the run directory can be written.
	 *
	 * @throws ProblemException if the failure itself cannot be recorded
	 */
	Outcome execute() throws ProblemException {
		try {
			listener.started(writer.run());
			if (train() == Steering.Command.STOP) {
				return stopped();
			}
			return finished();
		} catch (ProblemException e) {
			return failed(e);
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			return failed(unexpected(e));
		}
	}

	/** What requests do with the training. */
	private final class Steered implements Steering.Training {

		@Override
		public void checkpoint() throws ProblemException {
			TrainingLoop.this.checkpoint();
		}

		@Override
		public void change(String setting, String value) throws ProblemException {
			TrainingLoop.this.change(setting, value);
		}
	}

	private Steering.Command train() throws ProblemException {
		while (!done()) {
			if (session.checkpointDue()) {
				checkpoint();
			}
			if (steering.next() == Steering.Command.STOP) {
				return Steering.Command.STOP;
			}
			StepReport report = session.advance();
			requireFinite(report);
			writer.report(report);
			listener.advanced(report, session.progress());
			if (!done()) {
				record();
			}
		}
		return Steering.Command.CONTINUE;
	}

	/** Records a step on the way as far as it is due; of the last one everything is recorded anyway. */
	private void record() throws ProblemException {
		if (samples.possible() && session.sampleDue()) {
			try (TrainedModel model = session.model()) {
				writeSheet(samples.draw(model));
			}
		}
		if (cadence.due(session.step())) {
			checkpoint();
		}
	}

	private void writeSheet(Optional<byte[]> sheet) throws ProblemException {
		if (sheet.isPresent()) {
			writer.image(session.step(), RunFiles.SAMPLES, sheet.get());
		}
	}

	/**
	 * Changes a setting and writes a checkpoint that knows of it, before run.json and the log do: a run that is resumed
	 * after a crash in between goes on with the change, and says so.
	 */
	private void change(String setting, String value) throws ProblemException {
		String line;
		try {
			line = session.change(setting, value);
		} catch (ProblemException refused) {
			tell("Request refused. " + refused.getMessage());
			return;
		}
		changes.add(new RunChange(session.step(), setting, value));
		checkpointed = -1; // that of this step, if there is one, does not know of the change
		checkpoint();
		writer.update(writer.record().withProgress(writer.record().progress().withChanges(changes)));
		writer.text(session.step(), setting, line);
		tell(line);
	}

	private void tell(String line) throws ProblemException {
		writer.log(line);
		writer.flush();
		listener.message(line);
	}

	private boolean done() {
		return session.finished() || settings.maxSteps().filter(most -> session.step() >= most).isPresent();
	}

	private void checkpoint() throws ProblemException {
		long step = session.step();
		if (step != checkpointed) {
			Checkpoint checkpoint = session.checkpoint();
			Map<String, Object> state = new LinkedHashMap<>(checkpoint.state());
			RunChange.putInto(state, changes);
			writer.checkpoint(new Checkpoint(step, checkpoint.weights(), checkpoint.optimizer(), state), settings.keepCheckpoints());
			writer.update(writer.record().withStep(step));
			checkpointed = step;
			listener.checkpointWritten(step);
		}
		cadence.written(step);
	}

	private Outcome stopped() throws ProblemException {
		checkpoint();
		String reason = stop.cause().map(StopToken.Request::reason).orElse("a request");
		writer.log("Stopped after step " + session.step() + " by " + reason + ".");
		return end(RunState.STOPPED, Map.of(), Optional.empty());
	}

	private Outcome finished() throws ProblemException {
		session.conclude();
		checkpoint();
		listener.message("Evaluating the model.");
		try (Evaluation evaluation = new Evaluation(plan, session, listener, stop)) {
			Map<String, Object> results = evaluation.results();
			writeSheet(evaluation.sampleSheet());
			return end(RunState.FINISHED, results, Optional.empty());
		} catch (StoppableDensity.Stopped whileEvaluating) {
			return stopped();
		}
	}

	private Outcome failed(ProblemException failure) throws ProblemException {
		writer.log("Failed after step " + session.step() + ". " + failure.getMessage());
		if (failure.getCause() != null) {
			writer.log(stackTrace(failure.getCause()));
		}
		writer.update(writer.record().withError(failure.getMessage()));
		return end(RunState.FAILED, Map.of(), Optional.of(failure));
	}

	private Outcome end(RunState state, Map<String, Object> results, Optional<ProblemException> failure)
			throws ProblemException {
		long step = state == RunState.FAILED ? writer.record().progress().step() : session.step();
		writer.update(writer.record().withStep(step).withResults(results).withState(state));
		writer.flush();
		listener.stateChanged(state);
		return new Outcome(writer.run(), state, step, results, failure);
	}

	/** Returns an exception with its causes as text: for the log, never for the console. */
	private static String stackTrace(Throwable thrown) {
		StringBuilder text = new StringBuilder();
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			text.append(cause == thrown ? "" : "Caused by: ").append(cause).append('\n');
			for (StackTraceElement element : cause.getStackTrace()) {
				text.append("\tat ").append(element).append('\n');
			}
		}
		return text.toString();
	}

	/** A step that is not finite must reach neither checkpoint nor curve. */
	private static void requireFinite(StepReport report) throws ProblemException {
		for (Map.Entry<String, Double> scalar : report.scalars().entrySet()) {
			if (!Double.isFinite(scalar.getValue())) {
				throw ProblemException.run(Problem.error("not-finite", "Step " + report.step() + ", '" + scalar.getKey() + "'",
						"a finite number", "'" + scalar.getValue() + "'",
						"The last good checkpoint is kept. Standardise the data, regularise more, or try another seed."));
			}
		}
	}

	private ProblemException unexpected(Throwable cause) {
		if (cause instanceof OutOfMemoryError) {
			return ProblemException.run(Problem.error("out-of-memory", "Step " + (session.step() + 1),
					"enough memory", "'" + cause.getMessage() + "'",
					"Use less data or a smaller model, or give Java more memory."), cause);
		}
		return ProblemException.run(Problem.error("internal-error", "Step " + (session.step() + 1), "a step without a defect",
				"'" + cause + "'", "The last good checkpoint is kept. Please report this with the run's log.txt."), cause);
	}
}

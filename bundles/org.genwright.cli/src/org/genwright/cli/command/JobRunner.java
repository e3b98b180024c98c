package org.genwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.Versions;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.ValueText;
import org.genwright.cli.terminal.Progress;
import org.genwright.cli.terminal.Signals;
import org.genwright.cli.terminal.Terminal;
import org.genwright.core.family.StepReport;
import org.genwright.core.job.JobListener;
import org.genwright.core.job.Outcome;
import org.genwright.core.job.StopToken;
import org.genwright.core.job.TrainingJob;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunState;

/** Runs a job in this process: shows its progress, passes signals on, and says its outcome. */
final class JobRunner {

	/** What the job is to do. */
	interface Work {
		Outcome execute(TrainingJob job, JobListener listener, StopToken stop) throws ProblemException;
	}

	/** How much is said on the way. */
	enum Detail {
		/** Progress only. */
		PROGRESS,
		/** What the steps have to say, too. */
		EVERYTHING
	}

	private final Output output;
	private final Detail detail;

	JobRunner(Output output, Detail detail) {
		this.output = output;
		this.detail = detail;
	}

	int execute(Work work) throws ProblemException {
		Contributions installed = Contributions.installed();
		TrainingJob job = new TrainingJob(installed.families(), installed.datasets(), Map.of("genwright", Versions.product()));
		Progress progress = new Progress(output.messages(), Terminal.columns(), System::nanoTime);
		StopToken stop = new StopToken();
		Outcome outcome;
		try (Signals signals = new Signals(signal -> {
			stop.request("signal " + signal, signal);
			progress.line("Stopping after this step. Once more stops at once, and loses what came after the last checkpoint.");
		})) {
			outcome = work.execute(job, listener(progress), stop);
		} finally {
			progress.close();
		}
		return report(outcome, stop);
	}

	private JobListener listener(Progress progress) {
		return new JobListener() {
			@Override
			public void started(Run run) {
				progress.line("Run " + run.directory());
			}

			@Override
			public void advanced(StepReport report, double fraction) {
				progress.step(report.step(), fraction, figure(report));
				if (detail == Detail.EVERYTHING && !report.message().isEmpty()) {
					progress.line(report.message());
				}
			}

			@Override
			public void stateChanged(RunState state) {
				if (state == RunState.PAUSED) {
					progress.line("Paused on request.");
				}
			}

			@Override
			public void message(String line) {
				progress.line(line);
			}
		};
	}

	private static String figure(StepReport report) {
		return report.scalars().entrySet().stream().filter(e -> e.getKey().startsWith("train/")).findFirst()
				.map(e -> String.format(Locale.ROOT, "%s %.6g", e.getKey().replaceAll(".*/", ""), e.getValue())).orElse("");
	}

	private int report(Outcome outcome, StopToken stop) throws ProblemException {
		if (outcome.failure().isPresent()) {
			output.failure(outcome.failure().get(), ExitCode.FAILED);
			output.messages().println("The run directory " + outcome.run().directory()
					+ (outcome.run().checkpoints().isEmpty() ? " keeps the log; there is no checkpoint." : " keeps everything up to its last checkpoint."));
			return ExitCode.FAILED;
		}
		output.result(json(outcome), text(outcome));
		return outcome.state() == RunState.STOPPED ? stop.cause().stream().flatMapToInt(c -> c.signal().stream())
				.map(signal -> Signals.EXIT_BASE + signal).findFirst().orElse(ExitCode.DONE) : ExitCode.DONE;
	}

	private static Map<String, Object> json(Outcome outcome) {
		Map<String, Object> map = new LinkedHashMap<>();
		Map<String, Object> record = outcome.run().record().toMap();
		map.put("run", outcome.run().id());
		map.put("directory", outcome.run().directory().toAbsolutePath().normalize().toString());
		map.put("state", outcome.state().name());
		map.put("step", outcome.step());
		for (String key : List.of("model", "family", "dataset", "split", "settings", "seed", "backend", "threads")) {
			map.put(key, record.get(key));
		}
		map.put("results", outcome.results());
		return map;
	}

	private static List<String> text(Outcome outcome) {
		if (outcome.state() == RunState.STOPPED) {
			return List.of("Stopped after step " + outcome.step() + ". 'genwright resume " + outcome.run().id() + "' goes on.");
		}
		List<String> lines = new java.util.ArrayList<>(ValueText.of(outcome.results()));
		lines.add("Run " + outcome.run().id() + " finished after " + outcome.step() + (outcome.step() == 1 ? " step." : " steps."));
		return lines;
	}
}

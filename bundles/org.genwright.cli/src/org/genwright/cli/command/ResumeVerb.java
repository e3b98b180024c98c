package org.genwright.cli.command;

import org.genwright.cli.output.Output;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code resume}: continues a run that was stopped, killed or failed, to the bit. */
@Command(name = "resume", description = "Continue a run that was stopped or killed, exactly as if nothing had happened.")
public final class ResumeVerb extends Verb {

	@Mixin
	private RunMixin run;

	@Option(names = "--threads", paramLabel = "N", description = "Number of threads; by default all processors. Changes no result.")
	private Integer threads;

	/** @param output where the verb says its result */
	public ResumeVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Run found = run.find();
		int count = ComputeMixin.threads(threads);
		return new JobRunner(output, detail()).execute((job, listener, stop) -> job.resume(found, count, listener, stop));
	}
}

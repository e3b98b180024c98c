package org.genwright.cli.command;

import java.util.concurrent.Callable;

import org.genwright.cli.output.Output;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A verb of the command line, with the options that all verbs have. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
public abstract class Verb implements Callable<Integer> {

	/** Where the verb says its result. */
	protected final Output output;

	@Spec
	private CommandSpec spec;

	@Option(names = "--json", description = "Print exactly one JSON object on standard output; everything else goes to standard error.")
	private boolean json;

	/** @param output where the verb says its result */
	protected Verb(Output output) {
		this.output = output;
	}

	/** Returns how much a job says on the way. */
	JobRunner.Detail detail() {
		boolean verbose = spec.root().optionsMap().get("--verbose").getValue();
		return verbose ? JobRunner.Detail.EVERYTHING : JobRunner.Detail.PROGRESS;
	}

	@Override
	public final Integer call() throws Exception {
		output.form(json ? Output.Form.JSON : Output.Form.TEXT);
		return execute();
	}

	/**
	 * Does the work.
	 *
	 * @return the exit code
	 */
	protected abstract int execute() throws Exception;
}

package org.genwright.cli.command;

import org.genwright.cli.output.Output;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code validate}: says everything that is wrong with a model file, and mends what it can if asked to. */
@Command(name = "validate", description = "Say everything that is wrong with a model file. Exit code 2 if it cannot be trained.")
public final class ValidateVerb extends Verb {

	@Parameters(paramLabel = "MODEL", description = "The model file, *.genmodel.")
	private String model;

	@Option(names = "--fix", description = "Mend the file: apply the best known fix of every problem, say which, and save. The file "
			+ "stays as it is if nothing can be mended.")
	private boolean fix;

	/** @param output where the verb says its result */
	public ValidateVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Contributions installed = Contributions.installed();
		ModelCheck check = new ModelCheck(installed.families(), installed.datasets(), output);
		return fix ? check.fix(model) : check.validate(model);
	}
}

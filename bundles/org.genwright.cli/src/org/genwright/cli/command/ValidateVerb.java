package org.genwright.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.problem.Severity;
import org.genwright.core.registry.Contributions;
import org.genwright.core.validation.Validator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code validate}: says everything that is wrong with a model file. */
@Command(name = "validate", description = "Say everything that is wrong with a model file. Exit code 2 if it cannot be trained.")
public final class ValidateVerb extends Verb {

	@Parameters(paramLabel = "MODEL", description = "The model file, *.genmodel.")
	private String model;

	/** @param output where the verb says its result */
	public ValidateVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Path file = ModelFiles.path(model, "Model file");
		Contributions installed = Contributions.installed();
		List<Problem> problems = new Validator(installed.families(), installed.datasets()).validate(ModelFiles.load(file), file);
		boolean valid = problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("model", model);
		json.put("valid", valid);
		json.put("problems", problems.stream().map(Output::toMap).toList());
		List<String> text = new ArrayList<>();
		problems.forEach(p -> text.add((p.severity() == Severity.ERROR ? "Error: " : "Warning: ") + p.message()));
		text.add(valid ? "'" + model + "' can be trained." : "'" + model + "' cannot be trained.");
		output.result(json, text);
		return valid ? ExitCode.DONE : ExitCode.INPUT;
	}
}

package org.genwright.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.genwright.cli.output.OutputFile;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.ObjectiveExport;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Architecture;

/**
 * The objective of a model as a picture.
 *
 * @param name the file, as it was given
 */
record ObjectiveFile(String name) {

	/** Writes the objective of a model file. */
	void write(Path model) throws ProblemException {
		if (!name.endsWith(".svg")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '--objective'", "a file name that ends in .svg", "'" + name + "'",
					"Choose this ending."));
		}
		OutputFile file = new OutputFile("--objective", ModelFiles.path(name, "Option '--objective'"));
		file.requireFolder();
		Architecture architecture = ModelFiles.load(model);
		Contributions installed = Contributions.installed();
		Validator.Report report = new Validator(installed.families(), installed.datasets()).report(architecture, model);
		ModelFigures known = ModelFigures.of(architecture, report, installed.families().layers());
		ObjectiveExport export = ObjectiveExport.of(architecture, report.subject(), known).orElseThrow(() -> ProblemException.input(Problem.error(
				"no-objective", "Objective of '" + model.getFileName() + "'", "a family that declares one, and settings and data without errors",
				"'" + architecture.getFamily() + "'", "Validate the model file to see what is wrong with it.")));
		file.write(export.svg().getBytes(StandardCharsets.UTF_8));
	}
}

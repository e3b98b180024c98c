package org.genwright.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.genwright.cli.output.OutputFile;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.validation.Validator;
import org.genwright.diagram.DiagramExport;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.model.architecture.Architecture;

/**
 * A picture of a model.
 *
 * @param name  the file, as it was given
 * @param scale pixels per unit of a PNG picture
 */
record DiagramFile(String name, double scale) {

	/** Draws a model file. */
	void write(Path model) throws ProblemException {
		if (!name.endsWith(".svg") && !name.endsWith(".png")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '--diagram'", "a file name that ends in .svg or .png",
					"'" + name + "'", "Choose one of these endings."));
		}
		OutputFile file = new OutputFile("--diagram", ModelFiles.path(name, "Option '--diagram'"));
		file.requireFolder();
		Architecture architecture = ModelFiles.load(model);
		Contributions installed = Contributions.installed();
		Validator.Report report = new Validator(installed.families(), installed.datasets()).report(architecture, model);
		DiagramExport export = new DiagramExport(architecture, ModelFigures.of(architecture, report, installed.families().layers()));
		file.write(name.endsWith(".svg") ? export.svg().getBytes(StandardCharsets.UTF_8) : png(export));
	}

	private byte[] png(DiagramExport export) throws ProblemException {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			export.png(scale, bytes);
			return bytes.toByteArray();
		} catch (IOException e) {
			throw ProblemException.input(Problem.error("diagram", "Option '--diagram'", "a picture that can be encoded",
					"'" + e.getMessage() + "'", "Export it as SVG."), e);
		}
	}
}

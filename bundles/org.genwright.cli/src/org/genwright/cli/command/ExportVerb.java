package org.genwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.OutputFile;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.export.RunExport;
import org.genwright.core.family.Samples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: the model of a run for other programs, or a picture of a model. */
@Command(name = "export", description = {"Write the model of a run for other programs: its networks as ONNX, its weights as NPZ, samples from it.",
		"The model is that of the newest good checkpoint. Files that are there are replaced.",
		"With --diagram or --objective, RUN may also be a model file, *.genmodel."})
public final class ExportVerb extends ModelVerb {

	@Option(names = "--onnx", paramLabel = "DIR", description = "A folder for the networks as ONNX models, such as encoder.onnx and "
			+ "decoder.onnx. They take any number of rows N; images are [N, C, H, W], preprocessed as for the model.")
	private String onnx;

	@Option(names = "--npz", paramLabel = "FILE", description = "An NPZ file for all weights, which numpy.load reads.")
	private String npz;

	@Option(names = "--samples", paramLabel = "FILE", description = "A file for samples in the units of the data, by its ending a PNG sheet of "
			+ "images, an NPY array [N, C, H, W] or [N, D], or a CSV table, with the class of each where there are classes.")
	private String samples;

	@Mixin
	private DrawMixin drawing;

	@Option(names = "--diagram", paramLabel = "FILE", description = "A picture of the model, by its ending SVG or PNG.")
	private String diagram;

	@Option(names = "--objective", paramLabel = "FILE", description = "What training makes large or small, as an SVG: formula, terms and plate diagram.")
	private String objective;

	@Option(names = "--scale", paramLabel = "X", defaultValue = "1", description = "Pixels per unit of a PNG diagram. Default: ${DEFAULT-VALUE}.")
	private double scale;

	/** @param output where the verb says its result */
	public ExportVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		if (diagram == null && objective == null) {
			return super.execute();
		}
		if (onnx != null || npz != null || samples != null) {
			throw ProblemException.input(Problem.error("export-what", "Option '" + (diagram == null ? "--objective" : "--diagram") + "'",
					"no other thing to export", "'--onnx', '--npz' or '--samples'", "Export the diagram by a command of its own."));
		}
		String reference = run.reference();
		Path model = reference.endsWith(".genmodel") ? ModelFiles.path(reference, "Model file") : run.find().architecture();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("model", model.toString());
		List<String> text = new ArrayList<>();
		if (diagram != null) {
			new DiagramFile(diagram, scale).write(model);
			json.put("diagram", diagram);
			text.add("Diagram written to '" + diagram + "'.");
		}
		if (objective != null) {
			new ObjectiveFile(objective).write(model);
			json.put("objective", objective);
			text.add("Objective written to '" + objective + "'.");
		}
		output.result(json, text);
		return ExitCode.DONE;
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (onnx == null && npz == null && samples == null) {
			throw ProblemException.input(Problem.error("export-what", "Command line", "at least one of '--onnx', '--npz', '--samples' and '--diagram'",
					"none", "Say what to export, and where to."));
		}
		Path folder = onnx == null ? null : folder();
		OutputFile weights = npz == null ? null : weightsFile();
		SampleFile sampleFile = samples == null ? null : new SampleFile("--samples", samples);
		if (sampleFile != null) {
			sampleFile.require(model);
		}
		Map<String, Object> json = head(model);
		List<String> text = new ArrayList<>();
		if (folder != null) {
			networks(model, folder, json, text);
		}
		if (weights != null) {
			int tensors = new RunExport(model).weights(weights.path()).size();
			json.put("npz", npz);
			json.put("tensors", tensors);
			text.add(counted(tensors, "tensor") + " written to '" + npz + "'.");
		}
		if (sampleFile != null) {
			Samples drawn = drawing.draw(model);
			sampleFile.write(model, drawn);
			json.put("samples", samples);
			drawing.describe(json);
			text.add(counted(drawn.n(), "sample") + " written to '" + samples + "'.");
		}
		output.result(json, text);
		return ExitCode.DONE;
	}

	private static void networks(TrainedRun model, Path folder, Map<String, Object> json, List<String> text) throws ProblemException {
		List<Path> files = new RunExport(model).networks(folder);
		json.put("onnx", files.stream().map(Path::toString).toList());
		text.add(counted(files.size(), "network") + " written: "
				+ files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", ")) + ".");
	}

	private static String counted(int number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}

	private Path folder() throws ProblemException {
		Path folder = ModelFiles.path(onnx, "Option '--onnx'");
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw ProblemException.input(Problem.error("output-folder", "Option '--onnx'", "a folder, or a name that is free",
					"'" + onnx + "', which is a file", "Name a folder; each network becomes a file in it."));
		}
		return folder;
	}

	private OutputFile weightsFile() throws ProblemException {
		if (!npz.endsWith(".npz")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '--npz'", "a file name that ends in .npz",
					"'" + npz + "'", "Choose this ending."));
		}
		OutputFile file = new OutputFile("--npz", ModelFiles.path(npz, "Option '--npz'"));
		file.requireFolder();
		return file;
	}
}

package org.genwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** {@code export}: the model of a run for other programs. */
@Command(name = "export", description = {"Write the model of a run for other programs: its networks as ONNX, its weights as NPZ, samples from it.",
		"The model is that of the newest good checkpoint. Files that are there are replaced."})
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

	/** @param output where the verb says its result */
	public ExportVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (onnx == null && npz == null && samples == null) {
			throw ProblemException.input(Problem.error("export-what", "Command line", "at least one of '--onnx', '--npz' and '--samples'",
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

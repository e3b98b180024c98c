package org.genwright.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Samples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sample}: draws examples from the model of a run. */
@Command(name = "sample", description = "Draw examples from the model of a run, as CSV, as NPY or, for images, as a PNG sheet.")
public final class SampleVerb extends ModelVerb {

	@Mixin
	private DrawMixin drawing;

	@Option(names = "--out", paramLabel = "FILE",
			description = "A file ending in .csv, .npy or, for images, .png; by default CSV goes to standard output.")
	private String out;

	/** @param output where the verb says its result */
	public SampleVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		SampleFile file = out == null ? null : new SampleFile("--out", out);
		if (file != null) {
			file.require(model);
		}
		Samples samples = drawing.draw(model);
		Map<String, Object> json = head(model);
		drawing.describe(json);
		if (file == null) {
			json.put("samples", rows(samples));
			json.put("classes", labels(model, samples));
			output.result(json, SampleFile.table(model, samples).lines());
			return ExitCode.DONE;
		}
		file.write(model, samples);
		json.put("out", out);
		output.result(json, List.of(samples.n() + (samples.n() == 1 ? " sample" : " samples") + " written to '" + out + "'."));
		return ExitCode.DONE;
	}

	private static List<List<Double>> rows(Samples samples) {
		int dimensions = samples.n() == 0 ? 0 : samples.x().length / samples.n();
		return IntStream.range(0, samples.n()).mapToObj(i -> SampleFile.row(samples, i, dimensions)).toList();
	}

	private static List<String> labels(TrainedRun model, Samples samples) {
		return model.classes().isEmpty() ? List.of() : Arrays.stream(samples.labels()).mapToObj(model.classes()::get).toList();
	}
}

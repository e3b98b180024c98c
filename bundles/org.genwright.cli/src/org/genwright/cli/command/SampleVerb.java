package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Csv;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.family.Samples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: draws examples from the model of a run. */
@Command(name = "sample", description = "Draw examples from the model of a run, as CSV or, for images, as a PNG sheet.")
public final class SampleVerb extends ModelVerb {

	private static final int MOST = 10_000_000;

	@Option(names = {"-n", "--count"}, paramLabel = "N", defaultValue = "16", description = "How many. Default: ${DEFAULT-VALUE}.")
	private int count;

	@Option(names = "--class", paramLabel = "NAME", description = "The class to draw from, of a class-conditional model; by default by its prior.")
	private String label;

	@Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "Decides the draws. Default: ${DEFAULT-VALUE}.")
	private long seed;

	@Option(names = "--out", paramLabel = "FILE", description = "A file ending in .csv or, for images, .png; by default CSV goes to standard output.")
	private String out;

	/** @param output where the verb says its result */
	public SampleVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (count < 1 || count > MOST) {
			throw ProblemException.input(Problem.error("count", "Option '--count'", "an integer at least 1 and at most " + MOST,
					"'" + count + "'", "Correct it."));
		}
		if (out != null && !out.endsWith(".csv") && !out.endsWith(".png")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '--out'", "a file name that ends in .csv or .png",
					"'" + out + "'", "Choose one of these endings."));
		}
		Samples samples = model.sample(count, condition(model.classes()), seed);
		Map<String, Object> json = head(model);
		json.put("count", count);
		json.put("seed", seed);
		if (out != null && out.endsWith(".png")) {
			Csv.write(file(out), model.imageGrid().png(samples.x(), count));
		} else {
			Csv csv = table(model, samples);
			if (out == null) {
				json.put("samples", rows(samples));
				json.put("classes", labels(model, samples));
				output.result(json, csv.lines());
				return ExitCode.DONE;
			}
			csv.write(file(out));
		}
		json.put("out", out);
		output.result(json, List.of(count + (count == 1 ? " sample" : " samples") + " written to '" + out + "'."));
		return ExitCode.DONE;
	}

	private OptionalInt condition(List<String> classes) throws ProblemException {
		if (label == null) {
			return OptionalInt.empty();
		}
		if (!classes.contains(label)) {
			throw ProblemException.input(Problem.error("class", "Option '--class'",
					classes.isEmpty() ? "no class, since the model is not class-conditional" : NearestName.oneOf(classes), "'" + label + "'",
					classes.isEmpty() ? "Leave the option out." : (NearestName.suggest(label, classes) + " Choose one of these.").strip()));
		}
		return OptionalInt.of(classes.indexOf(label));
	}

	private static Csv table(TrainedRun model, Samples samples) {
		int dimensions = model.model().dimensions();
		List<String> names = new ArrayList<>(model.columns().isEmpty()
				? IntStream.rangeClosed(1, dimensions).mapToObj(d -> "x" + d).toList() : model.columns());
		if (!model.classes().isEmpty()) {
			names.add("class");
		}
		Csv csv = new Csv(names);
		for (int i = 0; i < samples.n(); i++) {
			List<Object> row = new ArrayList<>(row(samples, i, dimensions));
			if (!model.classes().isEmpty()) {
				row.add(model.classes().get(samples.labels()[i]));
			}
			csv.row(row);
		}
		return csv;
	}

	private static List<Double> row(Samples samples, int i, int dimensions) {
		return Arrays.stream(samples.x(), i * dimensions, (i + 1) * dimensions).boxed().toList();
	}

	private static List<List<Double>> rows(Samples samples) {
		int dimensions = samples.n() == 0 ? 0 : samples.x().length / samples.n();
		return IntStream.range(0, samples.n()).mapToObj(i -> row(samples, i, dimensions)).toList();
	}

	private static List<String> labels(TrainedRun model, Samples samples) {
		return model.classes().isEmpty() ? List.of() : Arrays.stream(samples.labels()).mapToObj(model.classes()::get).toList();
	}
}

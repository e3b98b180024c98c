package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Csv;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Examples;
import org.genwright.core.evaluation.LatentSpace;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reconstruct}: what a model with a latent space makes of the codes of examples. */
@Command(name = "reconstruct", description = "Encode examples and decode their codes, as CSV or, for images, as a PNG sheet of pairs.")
public final class ReconstructVerb extends ModelVerb {

	/** Pairs on a line of a sheet. */
	private static final int PAIRS = 5;

	@Mixin
	private DataMixin data;

	@Option(names = {"-n", "--count"}, paramLabel = "N", description = "How many examples, from the first on; by default 50 for a sheet, all for CSV.")
	private Integer count;

	@Option(names = "--out", paramLabel = "FILE", description = "A file ending in .csv or, for images, .png; by default CSV goes to standard output.")
	private String out;

	/** @param output where the verb says its result */
	public ReconstructVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		boolean sheet = LatentAnswer.isSheet(out);
		LatentSpace space = LatentAnswer.space(model);
		DataMixin.Selection selection = data.select(model, datasets, output);
		Examples examples = selection.examples();
		if (count != null && count < 1) {
			throw ProblemException.input(Problem.error("count", "Option '--count'", "an integer at least 1", "'" + count + "'", "Correct it."));
		}
		int n = Math.min(examples.size(), count != null ? count : sheet ? 10 * PAIRS : examples.size());
		double[] reconstructed = space.reconstruct(new FirstExamples(examples, n)); // [n, D]
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("part", selection.part().id());
		json.put("examples", n);
		LatentAnswer answer = new LatentAnswer(output, model, json, out);
		if (sheet) {
			answer.sheet(model.imageGrid().png(pairs(selection, n, reconstructed), 2 * n, 2 * PAIRS));
			return ExitCode.DONE;
		}
		List<List<Object>> rows = new ArrayList<>();
		int dimensions = examples.dimensions();
		for (int i = 0; i < n; i++) {
			List<Object> row = new ArrayList<>(List.of(examples.row(i)));
			row.addAll(Arrays.stream(reconstructed, i * dimensions, (i + 1) * dimensions).boxed().toList());
			rows.add(row);
		}
		answer.table("row", rows);
		return ExitCode.DONE;
	}

	/** Returns each example, as the data have it, beside its reconstruction. */
	private static double[] pairs(DataMixin.Selection selection, int n, double[] reconstructed) {
		int dimensions = selection.examples().dimensions();
		double[] pairs = new double[2 * n * dimensions]; // [2·n, D]
		for (int i = 0; i < n; i++) {
			selection.data().dataset().read(selection.examples().row(i), pairs, 2 * i * dimensions);
			System.arraycopy(reconstructed, i * dimensions, pairs, (2 * i + 1) * dimensions, dimensions);
		}
		return pairs;
	}
}

package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Examples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code interpolate}: the expected examples along the line between the codes of two examples. */
@Command(name = "interpolate", description = "Decode the points between the codes of two examples, as CSV or, for images, as a PNG strip.")
public final class InterpolateVerb extends ModelVerb {

	private static final int MOST = 10_000;

	@Mixin
	private DataMixin data;

	@Option(names = "--from", paramLabel = "ROW", required = true, description = "The row of the first example in its dataset, from 0; one of the part.")
	private int from;

	@Option(names = "--to", paramLabel = "ROW", required = true, description = "The row of the last example.")
	private int to;

	@Option(names = {"-n", "--count"}, paramLabel = "N", defaultValue = "10", description = "How many points, both ends included. Default: ${DEFAULT-VALUE}.")
	private int count;

	@Option(names = "--out", paramLabel = "FILE", description = "A file ending in .csv or, for images, .png; by default CSV goes to standard output.")
	private String out;

	/** @param output where the verb says its result */
	public InterpolateVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (count < 2 || count > MOST) {
			throw ProblemException.input(Problem.error("count", "Option '--count'", "an integer at least 2 and at most " + MOST,
					"'" + count + "'", "Correct it."));
		}
		boolean sheet = LatentAnswer.isSheet(out);
		var space = LatentAnswer.space(model);
		DataMixin.Selection selection = data.select(model, datasets, output);
		Examples examples = selection.examples();
		double[] x = space.interpolate(examples, index(selection, "--from", from), index(selection, "--to", to), count); // [n, D]
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("from", from);
		json.put("to", to);
		LatentAnswer answer = new LatentAnswer(output, model, json, out);
		if (sheet) {
			answer.sheet(model.imageGrid().png(x, count, Math.min(count, 20)));
			return ExitCode.DONE;
		}
		List<List<Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			List<Object> row = new ArrayList<>(List.of((double) i / (count - 1)));
			row.addAll(Arrays.stream(x, i * examples.dimensions(), (i + 1) * examples.dimensions()).boxed().toList());
			rows.add(row);
		}
		answer.table("position", rows);
		return ExitCode.DONE;
	}

	private static int index(DataMixin.Selection selection, String option, int row) throws ProblemException {
		Examples examples = selection.examples();
		return IntStream.range(0, examples.size()).filter(i -> examples.row(i) == row).findFirst()
				.orElseThrow(() -> ProblemException.input(Problem.error("row", "Option '" + option + "'",
						"a row of the part '" + selection.part().id() + "', such as " + examples.row(0), "'" + row + "'",
						"Choose another row, or a part that has it with --split.")));
	}
}

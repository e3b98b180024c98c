package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.genwright.cli.output.Csv;
import org.genwright.cli.output.Output;
import org.genwright.core.evaluation.LatentSpace;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/**
 * Says decoded examples, as a sheet or a table.
 *
 * @param json what the answer begins with
 * @param out  the file to write, or null for standard output
 */
record LatentAnswer(Output output, TrainedRun model, Map<String, Object> json, String out) {

	/** Tells whether a sheet is asked for, and refuses endings that are not known. */
	static boolean isSheet(String out) throws ProblemException {
		if (out != null && !out.endsWith(".csv") && !out.endsWith(".png")) {
			throw ProblemException.input(Problem.error("output-ending", "Option '--out'", "a file name that ends in .csv or .png",
					"'" + out + "'", "Choose one of these endings."));
		}
		return out != null && out.endsWith(".png");
	}

	/** Returns the latent space of a model, or refuses. */
	static LatentSpace space(TrainedRun model) throws ProblemException {
		return new LatentSpace(model.model().latent().orElseThrow(() -> ProblemException.input(Problem.error("no-latent-space",
				"Run '" + model.run().id() + "'", "a model that encodes and decodes", "one that does not, of the family '"
						+ model.family().id() + "'",
				"Use a family with a latent space, such as 'vae'."))), model.preprocessing());
	}

	void sheet(byte[] png) throws ProblemException {
		Csv.write(ModelVerb.file(out), png);
		written();
	}

	/**
	 * Says rows of a first column and the D values.
	 *
	 * @param first name of the first column
	 */
	void table(String first, List<List<Object>> rows) throws ProblemException {
		List<String> names = new ArrayList<>(List.of(first));
		names.addAll(model.columns().isEmpty()
				? IntStream.rangeClosed(1, model.model().dimensions()).mapToObj(d -> "x" + d).toList() : model.columns());
		Csv csv = new Csv(names);
		rows.forEach(csv::row);
		if (out == null) {
			json.put("columns", names);
			json.put("rows", rows);
			output.result(json, csv.lines());
		} else {
			csv.write(ModelVerb.file(out));
			written();
		}
	}

	private void written() {
		json.put("out", out);
		output.result(json, List.of("Written to '" + out + "'."));
	}
}

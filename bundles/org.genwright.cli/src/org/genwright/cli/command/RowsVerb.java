package org.genwright.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Csv;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A verb that answers with figures for every row, as CSV. */
abstract class RowsVerb extends ModelVerb {

	/** Figures by column for every row, and what to say of them as a whole. */
	record Answer(Map<String, double[]> columns, Map<String, Object> summary) {
	}

	@Mixin
	private DataMixin data;

	@Option(names = "--out", paramLabel = "FILE", description = "The CSV file to write; by default CSV goes to standard output.")
	private String out;

	RowsVerb(Output output) {
		super(output);
	}

	@Override
	final int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		DataMixin.Selection selection = data.select(model, datasets, output);
		Answer answer = answer(model, selection);
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("part", selection.part().id());
		json.put("examples", selection.examples().size());
		json.putAll(answer.summary());
		if (out != null) {
			table(selection, answer).write(file(out));
			json.put("out", out);
			output.result(json, List.of(selection.examples().size() + " rows written to '" + out + "'."));
		} else if (output.form() == Output.Form.JSON) {
			answer.columns().forEach((name, values) -> json.put(name, Arrays.stream(values).boxed().toList()));
			output.result(json, List.of());
		} else {
			output.result(json, table(selection, answer).lines());
		}
		return ExitCode.DONE;
	}

	private static Csv table(DataMixin.Selection selection, Answer answer) {
		List<String> names = new java.util.ArrayList<>(List.of("row"));
		names.addAll(answer.columns().keySet());
		Csv csv = new Csv(names);
		for (int i = 0; i < selection.examples().size(); i++) {
			List<Object> row = new java.util.ArrayList<>(List.of(selection.examples().row(i)));
			for (double[] column : answer.columns().values()) {
				row.add(column[i]);
			}
			csv.row(row);
		}
		return csv;
	}

	/** Computes the figures. */
	abstract Answer answer(TrainedRun model, DataMixin.Selection selection) throws ProblemException;
}

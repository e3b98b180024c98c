package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Csv;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.TextTable;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.evaluation.ClassificationReport;
import org.genwright.core.evaluation.Predictions;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code classify}: the Bayes classifier that follows from a class-conditional model. */
@Command(name = "classify", description = {"Classify by Bayes' rule with a class-conditional model, and reject what the model finds too unlikely.",
		"Labelled data gives accuracy and confusion matrix; --out writes a prediction for every row."})
public final class ClassifyVerb extends ModelVerb {

	@Mixin
	private DataMixin data;

	@Option(names = "--reject", paramLabel = "SHARE", defaultValue = "0.01",
			description = "Reject rows less likely than this share of the training rows; 0 rejects none. Default: ${DEFAULT-VALUE}.")
	private double reject;

	@Option(names = "--out", paramLabel = "FILE", description = "The CSV file for the predictions.")
	private String out;

	/** @param output where the verb says its result */
	public ClassifyVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (!(reject >= 0 && reject < 1)) {
			throw ProblemException.input(Problem.error("reject", "Option '--reject'", "a number at least 0 and below 1", "'" + reject + "'",
					"Correct it."));
		}
		var classifier = model.classifier(reject);
		DataMixin.Selection selection = data.select(model, datasets, output);
		Predictions predictions = classifier.classify(selection.examples());
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("part", selection.part().id());
		List<String> text = new ArrayList<>();
		if (selection.data().dataset().info().labelled()) {
			ClassificationReport report = ClassificationReport.of(selection.examples(), predictions, model.classes());
			json.putAll(report.toMap());
			text.addAll(describe(report));
		}
		if (out != null) {
			table(model, selection, predictions).write(file(out));
			json.put("out", out);
			text.add(selection.examples().size() + " predictions written to '" + out + "'.");
		} else if (!selection.data().dataset().info().labelled()) {
			json.put("predicted", rows(model, predictions));
			text.addAll(table(model, selection, predictions).lines());
		}
		output.result(json, text);
		return ExitCode.DONE;
	}

	private static List<String> rows(TrainedRun model, Predictions predictions) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < predictions.predicted().length; i++) {
			names.add(predictions.rejected(i) ? "" : model.classes().get(predictions.predicted()[i]));
		}
		return names;
	}

	private static Csv table(TrainedRun model, DataMixin.Selection selection, Predictions predictions) {
		List<String> names = new ArrayList<>(List.of("row", "predicted", "rejected", "logProb"));
		model.classes().forEach(c -> names.add("p(" + c + "|x)"));
		Csv csv = new Csv(names);
		for (int i = 0; i < selection.examples().size(); i++) {
			List<Object> row = new ArrayList<>(List.of(selection.examples().row(i), model.classes().get(predictions.predicted()[i]),
					predictions.rejected(i), predictions.logProb()[i]));
			for (int k = 0; k < model.classes().size(); k++) {
				row.add(predictions.posterior(i, k));
			}
			csv.row(row);
		}
		return csv;
	}

	private static List<String> describe(ClassificationReport report) {
		List<String> headings = new ArrayList<>(List.of("TRUE \\ PREDICTED"));
		headings.addAll(report.classes());
		headings.add("REJECTED");
		TextTable table = new TextTable(headings.toArray(String[]::new));
		for (int k = 0; k < report.classes().size(); k++) {
			List<String> row = new ArrayList<>(List.of(report.classes().get(k)));
			for (long count : report.confusion()[k]) {
				row.add(Long.toString(count));
			}
			row.add(Long.toString(report.rejected()[k]));
			table.row(row.toArray(String[]::new));
		}
		List<String> lines = new ArrayList<>(table.lines());
		lines.add(String.format(Locale.ROOT, "%d examples: accuracy %.2f %%, of the accepted %.2f %%; rejected %.2f %%.", report.examples(),
				100 * report.accuracy(), 100 * report.acceptedAccuracy(), 100 * report.shareRejected()));
		return lines;
	}
}

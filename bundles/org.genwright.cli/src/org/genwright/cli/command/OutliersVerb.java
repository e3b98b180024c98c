package org.genwright.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.core.evaluation.OutlierScores;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;

/** {@code outliers}: how surprising every row is. */
@Command(name = "outliers", description = "Score how surprising every row is: -log p(x) in nats, and the share of training rows that are less surprising.")
public final class OutliersVerb extends RowsVerb {

	/** @param output where the verb says its result */
	public OutliersVerb(Output output) {
		super(output);
	}

	@Override
	Answer answer(TrainedRun model, DataMixin.Selection selection) throws ProblemException {
		OutlierScores scores = OutlierScores.of(model.evaluator().logProb(selection.examples()), model.trainingQuantiles());
		Map<String, double[]> columns = new LinkedHashMap<>();
		columns.put("score", scores.scores());
		columns.put("rank", scores.ranks());
		return new Answer(columns, Map.of());
	}
}

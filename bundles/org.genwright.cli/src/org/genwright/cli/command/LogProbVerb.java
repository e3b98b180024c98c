package org.genwright.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.core.evaluation.Evaluator;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;

/** {@code logprob}: {@code log p(x)} of every row. */
@Command(name = "logprob", description = "Compute log p(x) of every row, in nats and in the units of the data.")
public final class LogProbVerb extends RowsVerb {

	/** @param output where the verb says its result */
	public LogProbVerb(Output output) {
		super(output);
	}

	@Override
	Answer answer(TrainedRun model, DataMixin.Selection selection) throws ProblemException {
		Evaluator evaluator = model.evaluator();
		double[] logProb = evaluator.logProb(selection.examples()); // [N]
		Map<String, Object> summary = new LinkedHashMap<>();
		summary.put("likelihood", evaluator.likelihood(selection.examples(), logProb, selection.part().id()).toMap());
		return new Answer(Map.of("logProb", logProb), summary);
	}
}

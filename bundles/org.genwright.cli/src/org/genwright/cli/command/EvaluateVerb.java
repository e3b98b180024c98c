package org.genwright.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.evaluation.Evaluator;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate}: the likelihood of data under the model of a run. */
@Command(name = "evaluate", description = "Compute the likelihood of data under the model of a run.")
public final class EvaluateVerb extends ModelVerb {

	private static final int MOST_SAMPLES = 100_000;

	@Mixin
	private DataMixin data;

	@Option(names = "--importance-samples", paramLabel = "K",
			description = "Compute the importance-weighted bound with K samples instead, where the family has one.")
	private Integer importanceSamples;

	/** @param output where the verb says its result */
	public EvaluateVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		if (importanceSamples != null && (importanceSamples < 1 || importanceSamples > MOST_SAMPLES)) {
			throw ProblemException.input(Problem.error("importance-samples", "Option '--importance-samples'",
					"an integer at least 1 and at most " + MOST_SAMPLES, "'" + importanceSamples + "'", "Correct it."));
		}
		DataMixin.Selection selection = data.select(model, datasets, output);
		Evaluator evaluator = importanceSamples == null ? model.evaluator() : model.evaluator(importanceSamples);
		Likelihood likelihood = evaluator.likelihood(selection.examples(), selection.part().id());
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("likelihood", likelihood.toMap());
		output.result(json, List.of(
				String.format(Locale.ROOT, "%s, %d examples: mean negative log-likelihood %.6f nats per example, %.6f bits per dimension; sum %.6f nats.",
						likelihood.split(), likelihood.examples(), likelihood.nll(), likelihood.bitsPerDimension(), likelihood.logLikelihood()),
				"Kind " + json(likelihood, "kind") + ", of a " + likelihood.measure().name().toLowerCase(Locale.ROOT)
						+ (likelihood.preprocessing().isEmpty() ? "." : "; " + String.join("; ", likelihood.preprocessing()) + ".")));
		return ExitCode.DONE;
	}

	private static Object json(Likelihood likelihood, String key) {
		return likelihood.toMap().get(key);
	}
}

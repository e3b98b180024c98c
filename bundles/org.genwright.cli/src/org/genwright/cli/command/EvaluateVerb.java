package org.genwright.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.likelihood.Likelihood;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code evaluate}: the likelihood of data under the model of a run. */
@Command(name = "evaluate", description = "Compute the likelihood of data under the model of a run.")
public final class EvaluateVerb extends ModelVerb {

	@Mixin
	private DataMixin data;

	/** @param output where the verb says its result */
	public EvaluateVerb(Output output) {
		super(output);
	}

	@Override
	int ask(TrainedRun model, Datasets datasets) throws ProblemException {
		DataMixin.Selection selection = data.select(model, datasets, output);
		Likelihood likelihood = model.evaluator().likelihood(selection.examples(), selection.part().id());
		Map<String, Object> json = head(model);
		json.put("dataset", selection.data().dataset().info().id());
		json.put("likelihood", likelihood.toMap());
		output.result(json, List.of(
				String.format(Locale.ROOT, "%s, %d examples: mean negative log-likelihood %.6f nats per example, %.6f bits per dimension; sum %.6f nats.",
						likelihood.split(), likelihood.examples(), likelihood.nll(), likelihood.bitsPerDimension(), likelihood.logLikelihood()),
				"Kind " + likelihood.kind() + ", of a " + likelihood.measure().name().toLowerCase(Locale.ROOT)
						+ (likelihood.preprocessing().isEmpty() ? "." : "; " + String.join("; ", likelihood.preprocessing()) + ".")));
		return ExitCode.DONE;
	}
}

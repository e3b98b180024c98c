package org.genwright.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.core.dataset.Examples;
import org.genwright.core.family.Encoder;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Command;

/** {@code encode}: the latent representation of every row; for a mixture the responsibilities of its components. */
@Command(name = "encode", description = "Compute the latent representation of every row; for a mixture, the components' responsibilities.")
public final class EncodeVerb extends RowsVerb {

	/** @param output where the verb says its result */
	public EncodeVerb(Output output) {
		super(output);
	}

	@Override
	Answer answer(TrainedRun model, DataMixin.Selection selection) throws ProblemException {
		Encoder encoder = model.model().encoder().orElseThrow(() -> ProblemException.input(Problem.error("no-encoder",
				"Run '" + model.run().id() + "'", "a model with a latent representation", "one without, of the family '" + model.family().id() + "'",
				"Use a family that has latent variables, or a model that is not class-conditional.")));
		Examples examples = selection.examples();
		double[] z = encoder.encode(examples.readAll(Examples.EVALUATION), examples.size()); // [N, Z]
		List<String> names = encoder.names();
		Map<String, double[]> columns = new LinkedHashMap<>();
		for (int j = 0; j < names.size(); j++) {
			double[] column = new double[examples.size()]; // [N]
			for (int i = 0; i < column.length; i++) {
				column[i] = z[i * names.size() + j];
			}
			columns.put(names.get(j), column);
		}
		return new Answer(columns, Map.of());
	}
}

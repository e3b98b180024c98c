package org.genwright.cli.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.genwright.core.family.Samples;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine.Option;

/** The options that say what to draw from a model. */
final class DrawMixin {

	private static final int MOST = 10_000_000;

	@Option(names = {"-n", "--n", "--count"}, paramLabel = "N", defaultValue = "16", description = "How many samples. Default: ${DEFAULT-VALUE}.")
	private int count;

	@Option(names = "--class", paramLabel = "NAME", description = "The class to draw from, of a class-conditional model; by default by its prior.")
	private String label;

	@Option(names = "--seed", paramLabel = "SEED", defaultValue = "1", description = "Decides the draws. Default: ${DEFAULT-VALUE}.")
	private long seed;

	/** Draws from the model. */
	Samples draw(TrainedRun model) throws ProblemException {
		if (count < 1 || count > MOST) {
			throw ProblemException.input(Problem.error("count", "Option '--count'", "an integer at least 1 and at most " + MOST,
					"'" + count + "'", "Correct it."));
		}
		return model.sample(count, condition(model.classes()), seed);
	}

	/** Tells what was drawn. */
	void describe(Map<String, Object> json) {
		json.put("count", count);
		json.put("seed", seed);
	}

	private OptionalInt condition(List<String> classes) throws ProblemException {
		if (label == null) {
			return OptionalInt.empty();
		}
		if (!classes.contains(label)) {
			throw ProblemException.input(Problem.error("class", "Option '--class'",
					classes.isEmpty() ? "no class, since the model is not class-conditional" : NearestName.oneOf(classes), "'" + label + "'",
					classes.isEmpty() ? "Leave the option out." : (NearestName.suggest(label, classes) + " Choose one of these.").strip()));
		}
		return OptionalInt.of(classes.indexOf(label));
	}
}

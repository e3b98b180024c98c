package org.genwright.family.vae;

import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.ModelContext;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.problem.Severity;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;

/**
 * What a model is, besides its networks.
 *
 * @param options   the settings
 * @param dataShape the shape of one example
 * @param levels    V of discrete data; 0 if continuous
 * @param classes   names of the classes; empty if unconditional
 */
record VaeSpec(VaeOptions options, DataShape dataShape, int levels, List<String> classes) {

	/**
	 * Reads a context.
	 *
	 * @throws ProblemException if settings and data do not go together
	 */
	static VaeSpec of(ModelContext context) throws ProblemException {
		VaeOptions options = VaeOptions.of(context.settings());
		boolean conditional = options.conditioning() == Conditioning.CLASS;
		if (conditional && context.classes().isEmpty()) {
			throw ProblemException.input(Problem.error("no-classes", "Setting 'conditional'",
					"data with a label column, as the value is 'class'", "data without one",
					"Name the label column, or set 'conditional' to 'none'."));
		}
		List<Problem> errors = VaeRules.require(options, context.profile()).stream()
				.filter(problem -> problem.severity() == Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw ProblemException.input(errors);
		}
		return new VaeSpec(options, context.dataShape(), options.levels(context.levels()),
				conditional ? context.classes() : List.of());
	}

	/** Returns what the roles are a function of. */
	DataProfile profile() {
		return new DataProfile(dataShape, levels, classes.size());
	}

	/** Returns Z. */
	int latents() {
		return options.latents();
	}

	/** Returns D. */
	int dimensions() {
		return dataShape.dimensions();
	}

	/** Returns p(x|z). */
	DecoderDistribution decoder() {
		return DecoderDistribution.of(options, dimensions(), levels);
	}
}

package org.genwright.family.vae;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.problem.Problem;
import org.genwright.core.shape.DataProfile;

/** What must hold between settings and data. */
final class VaeRules {

	private VaeRules() {
	}

	/** Returns what is wrong as far as the data are known: V = 0 says nothing. */
	static List<Problem> check(VaeOptions options, DataProfile data) {
		List<Problem> problems = new ArrayList<>();
		int levels = data.levels();
		if (options.decoder() == DecoderKind.BERNOULLI && options.levels(levels) > 2) {
			problems.add(Problem.error("bernoulli-levels", "Setting 'decoder'",
					"data of 0 and 1, as the value is 'bernoulli'", "data of " + options.levels(levels) + " levels",
					"Add the preprocessing step 'binarise', or set 'decoder' to 'categorical'."));
		}
		if (options.decoder() == DecoderKind.GAUSSIAN && levels > 0) {
			problems.add(Problem.warning("gaussian-levels", "Setting 'decoder'",
					"continuous data, as the value is 'gaussian'", "data of " + levels + " levels",
					"A density can grow without bound on them. Add the preprocessing step 'dequantise', or choose another "
							+ "decoder."));
		}
		if (options.decoder().needsLevels() && levels > 0 && options.levels(levels) < levels) {
			problems.add(Problem.error("too-few-levels", "Setting 'levels'", "at least " + levels + ", as many as the data have",
					"'" + options.levels(levels) + "'", "Leave 'levels' unset to take the number of the data."));
		}
		long outputs = VaeRoles.outputs(data.shape().dimensions(), options, options.levels(levels));
		if (outputs > Integer.MAX_VALUE) {
			problems.add(Problem.error("too-many-outputs", "Setting 'decoder'", "at most " + Integer.MAX_VALUE + " values per example",
					outputs + " for data of shape " + data.shape(), "Use fewer levels or components, or smaller data."));
		}
		return problems;
	}

	/** Returns what is wrong now that the data are known: V = 0 says that they are continuous. */
	static List<Problem> require(VaeOptions options, DataProfile data) {
		List<Problem> problems = new ArrayList<>(check(options, data));
		if (options.decoder().needsLevels() && options.levels(data.levels()) == 0) {
			problems.add(Problem.error("no-levels", "Setting 'decoder'",
					"data of levels 0 … V-1, as the value is '" + options.decoder().id() + "'", "data whose levels are not known",
					"Set 'levels' if the values are integers from 0 on, or set 'decoder' to 'gaussian' for continuous data."));
		}
		return problems;
	}
}

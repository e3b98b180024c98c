package org.genwright.family.mixture;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.TrainingContext;
import org.genwright.core.json.Json;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** Reads the file named by the setting 'initial-parameters'. */
final class GivenParameters {

	private GivenParameters() {
	}

	/**
	 * Returns the parameters for a class, or for an unconditional model, in the data's units; empty unless the
	 * initialisation is {@link Initialisation#GIVEN}.
	 *
	 * @throws ProblemException if the file cannot be read or does not fit the model
	 */
	static Optional<MixtureParameters> read(TrainingContext context, MixtureOptions options, int label)
			throws ProblemException {
		if (options.initialisation() != Initialisation.GIVEN) {
			return Optional.empty();
		}
		String name = options.initialParameters().orElseThrow(() -> ProblemException.input(
				Problem.error("initial-parameters-missing", "Setting 'initial-parameters'",
						"a JSON file, as 'initialisation' is 'given'", "none", "Name the file.")));
		Path file = context.folder().resolve(name);
		Map<String, Object> map = Json.readObject(file);
		String where = "'" + file + "'";
		if (label != TrainingRows.ALL_CLASSES) {
			String className = context.model().classes().get(label);
			map = object(object(map, "classes", where), className, where + ", 'classes'");
			where += ", class '" + className + "'";
		}
		return Optional.of(ParameterText.read(map, where, options.form(), options.components(),
				context.model().dataShape().dimensions()));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(Map<String, Object> map, String key, String where) throws ProblemException {
		if (map.get(key) instanceof Map<?, ?> object) {
			return (Map<String, Object>) object;
		}
		throw ProblemException.input(Problem.error("initial-parameters", where + ", '" + key + "'", "an object",
				map.containsKey(key) ? "'" + map.get(key) + "'" : "nothing",
				"Give the parameters of every class under 'classes', by class name."));
	}
}

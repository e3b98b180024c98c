package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.density.CovarianceForm;

/**
 * Mixture parameters as values of JSON types, to show to a person and to start from: {@code weights} [K], {@code means}
 * [K][D], {@code covariances} [K][D][D] full, [D][D] tied, [K][D] diagonal, [K] spherical.
 */
final class ParameterText {

	private static final double WEIGHT_SUM_TOLERANCE = 1e-6;

	private ParameterText() {
	}

	/** Returns the parameters in words and numbers. */
	static Map<String, Object> write(MixtureParameters parameters) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("components", (long) parameters.components());
		map.put("covariance", parameters.form().name().toLowerCase(Locale.ROOT));
		map.put("weights", list(parameters.weights()));
		map.put("means", lists(parameters.means()));
		map.put("covariances", covariances(parameters));
		return map;
	}

	private static List<?> covariances(MixtureParameters parameters) {
		List<Object> all = new ArrayList<>();
		for (int k = 0; k < parameters.covariances().length; k++) {
			all.add(switch (parameters.form()) {
				case FULL, TIED -> lists(parameters.matrix(k));
				case DIAGONAL -> list(parameters.covariances()[k]);
				case SPHERICAL -> parameters.covariances()[k][0];
			});
		}
		return parameters.form() == CovarianceForm.TIED ? (List<?>) all.getFirst() : all;
	}

	private static List<List<Double>> lists(double[][] rows) {
		List<List<Double>> lists = new ArrayList<>();
		for (double[] row : rows) {
			lists.add(list(row));
		}
		return lists;
	}

	private static List<Double> list(double[] values) {
		List<Double> list = new ArrayList<>();
		for (double value : values) {
			list.add(value);
		}
		return list;
	}

	/**
	 * Reads what {@link #write} writes; other keys are ignored.
	 *
	 * @param where the place that problems name
	 * @throws ProblemException if a value is missing, has the wrong number of elements, or is no valid parameter
	 */
	static MixtureParameters read(Map<String, Object> map, String where, CovarianceForm form, int components, int dimensions)
			throws ProblemException {
		double[] weights = new Numbers(where + ", 'weights'", map.get("weights")).of(components);
		double[] means = new Numbers(where + ", 'means'", map.get("means")).of(components, dimensions);
		Numbers covariances = new Numbers(where + ", 'covariances'", map.get("covariances"));
		double[] values = switch (form) {
			case FULL -> covariances.of(components, dimensions, dimensions);
			case TIED -> covariances.of(dimensions, dimensions);
			case DIAGONAL -> covariances.of(components, dimensions);
			case SPHERICAL -> covariances.of(components);
		};
		double[][] rows = ParameterTensors.rows(values, MixtureParameters.covarianceRows(form, components));
		MixtureParameters parameters = new MixtureParameters(form, normalised(weights, where),
				ParameterTensors.rows(means, components), rows);
		try {
			parameters.penalisedBy(new double[dimensions]);
		} catch (ArithmeticException | IllegalArgumentException e) {
			throw ProblemException.input(Problem.error("initial-parameters", where + ", 'covariances'",
					"positive definite covariances", "one that is not", "Correct the covariances."), e);
		}
		return parameters;
	}

	private static double[] normalised(double[] weights, String where) throws ProblemException {
		double sum = 0;
		double least = Double.POSITIVE_INFINITY;
		for (double weight : weights) {
			sum += weight;
			least = Math.min(least, weight);
		}
		if (!(least > 0) || Math.abs(sum - 1) > WEIGHT_SUM_TOLERANCE) {
			throw ProblemException.input(Problem.error("initial-parameters", where + ", 'weights'",
					"positive weights with the sum 1", "the smallest '" + least + "' and the sum '" + sum + "'",
					"Correct the weights."));
		}
		double[] normalised = weights.clone(); // [K]
		for (int k = 0; k < normalised.length; k++) {
			normalised[k] /= sum;
		}
		return normalised;
	}

	/** Nested lists of numbers, to be read with known lengths. */
	private record Numbers(String where, Object value) {

		double[] of(int... lengths) throws ProblemException {
			List<Double> flat = new ArrayList<>();
			collect(value, lengths, 0, flat);
			return flat.stream().mapToDouble(Double::doubleValue).toArray();
		}

		private void collect(Object part, int[] lengths, int depth, List<Double> flat) throws ProblemException {
			if (depth == lengths.length) {
				if (!(part instanceof Number number) || !Double.isFinite(number.doubleValue())) {
					throw wrong("a finite number", part);
				}
				flat.add(number.doubleValue());
				return;
			}
			if (!(part instanceof List<?> list) || list.size() != lengths[depth]) {
				throw wrong("a list of " + lengths[depth] + (depth + 1 < lengths.length ? " lists" : " numbers"), part);
			}
			for (Object element : list) {
				collect(element, lengths, depth + 1, flat);
			}
		}

		private ProblemException wrong(String expected, Object part) {
			String found = part == null ? "nothing" : part instanceof List<?> list ? "a list of " + list.size() : "'" + part + "'";
			return ProblemException.input(Problem.error("initial-parameters", where, expected, found,
					"Give the parameters in the form in which the family reports those of a finished run, for the same number "
							+ "of components, columns and form of covariance."));
		}
	}
}

package org.genwright.family.mixture;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.density.CovarianceForm;

/**
 * Mixture parameters as FLOAT64 tensors: {@code weights} [K], {@code means} [K, D], {@code covariances} [K, D, D] full,
 * [D, D] tied, [K, D] diagonal, [K] spherical.
 */
final class ParameterTensors {

	private ParameterTensors() {
	}

	/** Returns the tensors under names that begin with the prefix. */
	static Map<String, Tensor> write(String prefix, MixtureParameters parameters) {
		int components = parameters.components();
		int dimensions = parameters.dimensions();
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put(prefix + "weights", Tensor.of(Shape.of(components), parameters.weights().clone()));
		tensors.put(prefix + "means", Tensor.of(Shape.of(components, dimensions), flat(parameters.means())));
		tensors.put(prefix + "covariances",
				Tensor.of(covarianceShape(parameters.form(), components, dimensions), flat(parameters.covariances())));
		return tensors;
	}

	/**
	 * Reads the parameters back.
	 *
	 * @throws ProblemException if a tensor is missing or has another type or shape
	 */
	static MixtureParameters read(String prefix, Map<String, Tensor> tensors, CovarianceForm form, int dimensions)
			throws ProblemException {
		Tensor weights = find(prefix + "weights", tensors);
		if (weights.shape().rank() != 1 || weights.shape().size(0) < 1) {
			throw mismatch(prefix + "weights", "the shape [K]", weights.shape().toString());
		}
		int components = Math.toIntExact(weights.shape().size(0));
		double[] means = require(prefix + "means", tensors, Shape.of(components, dimensions));
		double[] covariances = require(prefix + "covariances", tensors, covarianceShape(form, components, dimensions));
		return new MixtureParameters(form, weights.doubles().clone(), rows(means, components),
				rows(covariances, MixtureParameters.covarianceRows(form, components)));
	}

	/**
	 * Returns the values of a tensor.
	 *
	 * @throws ProblemException if it is missing or has another type or shape
	 */
	static double[] require(String name, Map<String, Tensor> tensors, Shape shape) throws ProblemException {
		Tensor tensor = find(name, tensors);
		if (!tensor.shape().equals(shape)) {
			throw mismatch(name, "the shape " + shape, tensor.shape().toString());
		}
		return tensor.doubles().clone();
	}

	private static Tensor find(String name, Map<String, Tensor> tensors) throws ProblemException {
		Tensor tensor = tensors.get(name);
		if (tensor == null) {
			throw mismatch(name, "a tensor of this name", tensors.isEmpty() ? "no tensors" : "only " + tensors.keySet());
		}
		if (tensor.type() != ElementType.FLOAT64) {
			throw mismatch(name, ElementType.FLOAT64.toString(), tensor.type().toString());
		}
		return tensor;
	}

	private static ProblemException mismatch(String name, String expected, String found) {
		return ProblemException.input(Problem.error("weights-mismatch", "Stored tensor '" + name + "'", expected, found,
				"The weights belong to a model with other settings or other data; use the model file of their run."));
	}

	private static Shape covarianceShape(CovarianceForm form, int components, int dimensions) {
		return switch (form) {
			case FULL -> Shape.of(components, dimensions, dimensions);
			case TIED -> Shape.of(dimensions, dimensions);
			case DIAGONAL -> Shape.of(components, dimensions);
			case SPHERICAL -> Shape.of(components);
		};
	}

	private static double[] flat(double[][] rows) {
		int length = rows[0].length;
		double[] flat = new double[rows.length * length];
		for (int i = 0; i < rows.length; i++) {
			System.arraycopy(rows[i], 0, flat, i * length, length);
		}
		return flat;
	}

	/** Returns a row-major array cut in so many rows. */
	static double[][] rows(double[] flat, int count) {
		int length = flat.length / count;
		double[][] rows = new double[count][length];
		for (int i = 0; i < count; i++) {
			System.arraycopy(flat, i * length, rows[i], 0, length);
		}
		return rows;
	}
}

package org.genwright.family.mixture;

import java.util.Arrays;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.density.DataRows;
import org.genwright.nn.device.Device;

/**
 * The rows one mixture is fitted to, checked and scaled.
 *
 * @param z           [N, D] row-major: (x − mean) / scale
 * @param weights     [N]
 * @param size        number N of rows, all of positive weight
 * @param totalWeight Σ weights
 * @param scaling     x to z
 * @param epsilon     [D]: the regularisation in units of z²
 */
record TrainingRows(double[] z, double[] weights, int size, double totalWeight, ColumnScaling scaling, double[] epsilon) {

	/** Selects the rows of all classes. */
	static final int ALL_CLASSES = -1;

	/** The sums of squares over the rows stay finite for numbers up to this. */
	private static final double LARGEST = 1e140;

	/**
	 * Reads and checks the rows of a class, or of all; rows of weight 0 are left out.
	 *
	 * @param label the class, or {@link #ALL_CLASSES}
	 * @throws ProblemException naming row and column of a value that is not finite or beyond ±1e140, a constant column,
	 *                          too few rows
	 */
	static TrainingRows read(TrainingContext context, MixtureOptions options, int label) throws ProblemException {
		Examples train = context.train();
		int[] selected = select(train, label);
		Names names = new Names(context.model(), label);
		requireRows(selected.length, options, names);
		int dimensions = train.dimensions();
		double[] x = new double[Math.multiplyExact(selected.length, dimensions)]; // [N, D]
		double[] weights = new double[selected.length]; // [N]
		double totalWeight = 0;
		for (int n = 0; n < selected.length; n++) {
			train.read(selected[n], 0, x, n * dimensions);
			requireUsable(x, n * dimensions, dimensions, train.row(selected[n]), names);
			weights[n] = train.weight(selected[n]);
			totalWeight += weights[n];
		}
		double[] mean = mean(x, weights, totalWeight, dimensions); // [D]
		double[] variance = variance(x, weights, totalWeight, mean); // [D]
		if (options.regularisation() == 0) {
			requireVariation(x, dimensions, names);
		}
		for (int d = 0; d < dimensions; d++) {
			variance[d] += options.regularisation();
		}
		ColumnScaling scaling = ColumnScaling.of(options.form(), mean, variance);
		double[] epsilon = new double[dimensions]; // [D]
		for (int d = 0; d < dimensions; d++) {
			epsilon[d] = options.regularisation() / (scaling.scale()[d] * scaling.scale()[d]);
		}
		return new TrainingRows(scaling.forward(x), weights, weights.length, totalWeight, scaling, epsilon);
	}

	/**
	 * Copies values of these rows, with their weights, to a device.
	 *
	 * @param values [N, any] row-major
	 */
	DataRows upload(Device device, double[] values) {
		boolean equal = Arrays.stream(weights).allMatch(weight -> weight == 1);
		int columns = values.length / size;
		return equal ? DataRows.upload(device, values, columns) : DataRows.upload(device, values, columns, weights);
	}

	private static int[] select(Examples train, int label) {
		int[] selected = new int[train.size()];
		int count = 0;
		for (int i = 0; i < train.size(); i++) {
			if (train.weight(i) > 0 && (label == ALL_CLASSES || train.label(i) == label)) {
				selected[count++] = i;
			}
		}
		return Arrays.copyOf(selected, count);
	}

	private static void requireRows(int found, MixtureOptions options, Names names) throws ProblemException {
		if (found < options.components()) {
			String components = options.components() + (options.components() == 1 ? " component" : " components");
			throw ProblemException.input(Problem.error("too-few-rows", "Training data" + names.ofClass(),
					"at least as many rows as the mixture has components, " + options.components(),
					Integer.toString(found) + (found == 1 ? " row" : " rows") + " of positive weight for " + components,
					"Set 'components' to at most " + Math.max(1, found) + ", or train on more rows."));
		}
	}

	private static void requireUsable(double[] x, int offset, int dimensions, int row, Names names) throws ProblemException {
		for (int d = 0; d < dimensions; d++) {
			double value = x[offset + d];
			if (Math.abs(value) <= LARGEST) {
				continue;
			}
			String where = "Training data, row " + (row + 1) + ", " + names.column(d);
			throw ProblemException.input(Double.isFinite(value)
					? Problem.error("too-large", where, "a number between -1e140 and 1e140", "'" + value
							+ "', which is too large to compute variances with", "Correct the value, give the column in a larger "
									+ "unit, or leave the row or the column out. Rows are counted from 1.")
					: Problem.error("not-finite", where, "a finite number", "'" + value + "'",
							"Correct the value, or leave the row or the column out. Rows are counted from 1."));
		}
	}

	private static void requireVariation(double[] x, int dimensions, Names names) throws ProblemException {
		for (int d = 0; d < dimensions; d++) {
			boolean constant = true;
			for (int i = d; i < x.length && constant; i += dimensions) {
				constant = x[i] == x[d];
			}
			if (constant) {
				throw ProblemException.input(Problem.error("constant-column",
						"Training data" + names.ofClass() + ", " + names.column(d), "values that differ between rows",
						"the value '" + x[d] + "' in every row",
						"Leave the column out, or set 'regularisation' above 0."));
			}
		}
	}

	private static double[] mean(double[] x, double[] weights, double totalWeight, int dimensions) {
		double[] mean = new double[dimensions]; // [D]
		System.arraycopy(x, 0, mean, 0, dimensions);
		double[] sum = new double[dimensions]; // [D]
		for (int i = 0; i < x.length; i++) {
			sum[i % dimensions] += weights[i / dimensions] * (x[i] - mean[i % dimensions]);
		}
		for (int d = 0; d < dimensions; d++) {
			mean[d] += sum[d] / totalWeight;
		}
		return mean;
	}

	private static double[] variance(double[] x, double[] weights, double totalWeight, double[] mean) {
		double[] variance = new double[mean.length]; // [D]
		for (int i = 0; i < x.length; i++) {
			double distance = x[i] - mean[i % mean.length];
			variance[i % mean.length] += weights[i / mean.length] * distance * distance;
		}
		for (int d = 0; d < variance.length; d++) {
			variance[d] /= totalWeight;
		}
		return variance;
	}
}

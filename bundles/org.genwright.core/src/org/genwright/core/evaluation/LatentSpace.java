package org.genwright.core.evaluation;

import java.util.Arrays;

import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.family.LatentModel;

/** Walks the latent space of a model in the units of the data. */
public final class LatentSpace {

	private static final int CHUNK = 1024;

	private final LatentModel model;
	private final Preprocessing preprocessing;

	/**
	 * Creates a walker.
	 *
	 * @param model         the model, over preprocessed examples
	 * @param preprocessing the steps that make them from the data
	 */
	public LatentSpace(LatentModel model, Preprocessing preprocessing) {
		this.model = model;
		this.preprocessing = preprocessing;
	}

	/**
	 * Returns the expected example of the code of each example.
	 *
	 * @param examples at least one, labelled or not
	 * @return row-major [N, D], in the units of the data
	 */
	public double[] reconstruct(Examples examples) {
		int dimensions = examples.dimensions();
		double[] reconstructed = new double[Math.multiplyExact(examples.size(), dimensions)]; // [N, D]
		for (int from = 0; from < examples.size(); from += CHUNK) {
			int n = Math.min(CHUNK, examples.size() - from);
			double[] x = new double[n * dimensions]; // [n, D]
			int[] labels = new int[n];
			for (int i = 0; i < n; i++) {
				examples.read(from + i, Examples.EVALUATION, x, i * dimensions);
				labels[i] = examples.label(from + i);
			}
			System.arraycopy(inData(model.reconstruct(x, labels, n), dimensions), 0, reconstructed, from * dimensions, n * dimensions);
		}
		return reconstructed;
	}

	/**
	 * Returns the expected examples along the straight line between the codes of two examples, both ends included.
	 *
	 * @param examples holds both
	 * @param a        index of the first
	 * @param b        index of the last
	 * @param n        number of points, at least 2
	 * @return row-major [n, D], in the units of the data
	 */
	public double[] interpolate(Examples examples, int a, int b, int n) {
		int dimensions = examples.dimensions();
		double[] first = new double[dimensions]; // [D]
		double[] last = new double[dimensions]; // [D]
		examples.read(a, Examples.EVALUATION, first, 0);
		examples.read(b, Examples.EVALUATION, last, 0);
		return inData(model.interpolate(first, last, examples.label(a), n), dimensions);
	}

	private double[] inData(double[] u, int dimensions) {
		for (int from = 0; from < u.length; from += dimensions) {
			double[] row = Arrays.copyOfRange(u, from, from + dimensions); // [D]
			preprocessing.inverse(row);
			System.arraycopy(row, 0, u, from, dimensions);
		}
		return u;
	}
}

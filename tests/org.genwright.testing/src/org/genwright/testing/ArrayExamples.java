package org.genwright.testing;

import java.util.Arrays;

import org.genwright.core.dataset.Examples;

/**
 * Examples held in arrays.
 *
 * @param x       values, row-major [N, D]
 * @param labels  classes [N]; -1 for unlabelled
 * @param weights weights [N]
 */
public record ArrayExamples(double[] x, int[] labels, double[] weights) implements Examples {

	/** Returns unlabelled examples of weight 1 from row-major values [N, D]. */
	public static ArrayExamples of(double[] x, int dimensions) {
		int[] labels = new int[x.length / dimensions];
		Arrays.fill(labels, -1);
		return of(x, labels);
	}

	/** Returns labelled examples of weight 1. */
	public static ArrayExamples of(double[] x, int[] labels) {
		double[] weights = new double[labels.length]; // [N]
		Arrays.fill(weights, 1);
		return new ArrayExamples(x, labels, weights);
	}

	@Override
	public int size() {
		return weights.length;
	}

	@Override
	public int dimensions() {
		return x.length / weights.length;
	}

	@Override
	public int row(int index) {
		return index;
	}

	@Override
	public int label(int index) {
		return labels[index];
	}

	@Override
	public double weight(int index) {
		return weights[index];
	}

	@Override
	public double read(int index, long epoch, double[] into, int offset) {
		System.arraycopy(x, index * dimensions(), into, offset, dimensions());
		return 0;
	}
}

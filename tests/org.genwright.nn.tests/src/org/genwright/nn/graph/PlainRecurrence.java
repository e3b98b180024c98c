package org.genwright.nn.graph;

import java.util.Arrays;

/** Recurrent layers as the papers write them, one place at a time in double. */
final class PlainRecurrence {

	private PlainRecurrence() {
	}

	static double[] row(float[] values, int row, int columns) {
		double[] found = new double[columns];
		for (int c = 0; c < columns; c++) {
			found[c] = values[row * columns + c];
		}
		return found;
	}

	/** The states left of, at and right of a place, zeros beyond the edges. */
	static double[] around(double[][] states, int place) {
		int units = states[0].length;
		double[] found = new double[3 * units];
		for (int j = 0; j < 3; j++) {
			int source = place + j - 1;
			if (source >= 0 && source < states.length) {
				System.arraycopy(states[source], 0, found, j * units, units);
			}
		}
		return found;
	}

	private static double[] product(double[] x, float[] weight, double scale, int columns) {
		double[] sums = new double[columns];
		for (int i = 0; i < x.length; i++) {
			for (int c = 0; c < columns; c++) {
				sums[c] += x[i] * scale * weight[i * columns + c];
			}
		}
		return sums;
	}

	private static double sigmoid(double x) {
		return 1 / (1 + Math.exp(-x));
	}

	static double[][] lstm(double[] x, double[] h, double[] c, float[] inputWeight, float[] recurrentWeight, float[] bias,
			double scale) {
		int units = c.length;
		double[] direct = product(x, inputWeight, scale, 4 * units);
		double[] recurrent = product(h, recurrentWeight, scale, 4 * units);
		double[] sums = new double[4 * units];
		Arrays.setAll(sums, i -> direct[i] + recurrent[i] + bias[i]);
		double[][] next = new double[2][units];
		for (int m = 0; m < units; m++) {
			next[1][m] = sigmoid(sums[units + m]) * c[m] + sigmoid(sums[m]) * Math.tanh(sums[2 * units + m]);
			next[0][m] = sigmoid(sums[3 * units + m]) * Math.tanh(next[1][m]);
		}
		return next;
	}

	static double[] gru(double[] x, double[] h, float[] inputWeight, float[] recurrentWeight, float[] bias, double scale) {
		int units = h.length;
		double[] direct = product(x, inputWeight, scale, 3 * units);
		double[] recurrent = product(h, recurrentWeight, scale, 3 * units);
		double[] next = new double[units];
		for (int m = 0; m < units; m++) {
			double reset = sigmoid(direct[m] + recurrent[m] + bias[m]);
			double update = sigmoid(direct[units + m] + recurrent[units + m] + bias[units + m]);
			double candidate = Math.tanh(direct[2 * units + m] + bias[2 * units + m]
					+ reset * (recurrent[2 * units + m] + bias[3 * units + m]));
			next[m] = (1 - update) * candidate + update * h[m];
		}
		return next;
	}
}

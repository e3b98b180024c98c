package org.genwright.data.generated;

/**
 * The quadrature of Gauss and Legendre on [-1, 1]: exact for polynomials of degree below twice the number of nodes.
 * Nodes are the roots of the Legendre polynomial, found by Newton's method; Handbook of Mathematical Functions (Milton
 * Abramowitz, Irene A. Stegun, 1964), 25.4.29.
 */
final class GaussLegendre {

	private static final int NEWTON_STEPS = 8;

	private final double[] nodes;
	private final double[] weights;

	/** Makes the rule with the given number of nodes, at least 1. */
	GaussLegendre(int n) {
		nodes = new double[n];
		weights = new double[n];
		for (int i = 0; i < n; i++) {
			double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
			double slope = 0;
			for (int step = 0; step < NEWTON_STEPS; step++) {
				double previous = 1;
				double current = x;
				for (int degree = 2; degree <= n; degree++) {
					double next = ((2 * degree - 1) * x * current - (degree - 1) * previous) / degree;
					previous = current;
					current = next;
				}
				slope = n * (x * current - previous) / (x * x - 1);
				x -= current / slope;
			}
			nodes[i] = x;
			weights[i] = 2 / ((1 - x * x) * slope * slope);
		}
	}

	int size() {
		return nodes.length;
	}

	double node(int i) {
		return nodes[i];
	}

	double weight(int i) {
		return weights[i];
	}
}

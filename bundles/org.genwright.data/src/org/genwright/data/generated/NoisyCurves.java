package org.genwright.data.generated;

import java.util.List;

import org.genwright.nn.rng.RandomStream;

/**
 * Points on one of K equally likely curves plus round Gaussian noise of standard deviation s:
 * {@code p(x) = 1/K Σ_k ∫ p(t) N(x; c_k(t), s² I) dt}.
 * <p>
 * The integral is a sum over panels no longer than s with 16 nodes of Gauss and Legendre each. Within 20 s of a curve
 * the relative error of the density is below 1e-9; farther away it grows slowly, where log p is below -200.
 */
final class NoisyCurves implements PlanarLaw {

	private static final GaussLegendre RULE = new GaussLegendre(16);
	private static final double NEGLIGIBLE = 45;

	private final List<Curve> curves;
	private final List<String> classes;
	private final double noise;
	private final double[] nodes; // [panels · 16, 2]
	private final double[] logWeights; // [panels · 16]

	NoisyCurves(List<Curve> curves, List<String> classes, double noise) {
		this.curves = List.copyOf(curves);
		this.classes = List.copyOf(classes);
		this.noise = noise;
		int total = curves.stream().mapToInt(this::panels).sum() * RULE.size();
		nodes = new double[2 * total];
		logWeights = new double[total];
		int next = 0;
		for (Curve curve : curves) {
			next = place(curve, next);
		}
	}

	private int panels(Curve curve) {
		return Math.max(1, (int) Math.ceil(curve.speed() / noise));
	}

	private int place(Curve curve, int first) {
		int next = first;
		int panels = panels(curve);
		double[] point = new double[2];
		for (int panel = 0; panel < panels; panel++) {
			for (int i = 0; i < RULE.size(); i++) {
				double t = (panel + 0.5 + 0.5 * RULE.node(i)) / panels;
				curve.point(t, point);
				nodes[2 * next] = point[0];
				nodes[2 * next + 1] = point[1];
				logWeights[next++] = Math.log(0.5 * RULE.weight(i) / panels * curve.density(t) / curves.size());
			}
		}
		return next;
	}

	@Override
	public List<String> classes() {
		return classes;
	}

	@Override
	public int draw(RandomStream rng, double[] x) {
		int k = (int) (rng.uniform(0) * curves.size());
		Curve curve = curves.get(k);
		curve.point(curve.quantile(rng.uniform(1)), x);
		x[0] += noise * rng.normal(0);
		x[1] += noise * rng.normal(1);
		return k;
	}

	@Override
	public double logProb(double[] x) {
		double precision = 0.5 / (noise * noise);
		double largest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < logWeights.length; i++) {
			largest = Math.max(largest, exponent(i, x, precision));
		}
		double sum = 0;
		for (int i = 0; i < logWeights.length; i++) {
			double below = exponent(i, x, precision) - largest;
			if (below > -NEGLIGIBLE) {
				sum += Math.exp(below);
			}
		}
		return largest == Double.NEGATIVE_INFINITY ? largest
				: largest + Math.log(sum) - Math.log(2 * Math.PI * noise * noise);
	}

	private double exponent(int i, double[] x, double precision) {
		double d1 = x[0] - nodes[2 * i];
		double d2 = x[1] - nodes[2 * i + 1];
		return logWeights[i] - precision * (d1 * d1 + d2 * d2);
	}
}

package org.genwright.core.evaluation;

import org.genwright.core.family.Density;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;

/** Unit Gaussians in one dimension with given means and class probabilities, for tests. */
final class FixedDensity implements Density {

	private final double[] means;
	private final double[] prior;

	FixedDensity(double[] means, double[] prior) {
		this.means = means;
		this.prior = prior;
	}

	@Override
	public LikelihoodKind kind() {
		return LikelihoodKind.EXACT;
	}

	@Override
	public Measure measure() {
		return Measure.DENSITY;
	}

	@Override
	public double[] logProb(double[] x, int n) {
		double[] logByClass = logProbByClass(x, n); // [N, K]
		double[] logProb = new double[n]; // [N]
		for (int i = 0; i < n; i++) {
			double p = 0;
			for (int k = 0; k < means.length; k++) {
				p += prior[k] * Math.exp(logByClass[i * means.length + k]);
			}
			logProb[i] = Math.log(p);
		}
		return logProb;
	}

	@Override
	public double[] logProbByClass(double[] x, int n) {
		double[] logProb = new double[n * means.length]; // [N, K]
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < means.length; k++) {
				double deviation = x[i] - means[k];
				logProb[i * means.length + k] = -0.5 * (deviation * deviation + Math.log(2 * Math.PI));
			}
		}
		return logProb;
	}

	@Override
	public double[] logPrior() {
		return java.util.Arrays.stream(prior).map(Math::log).toArray();
	}
}

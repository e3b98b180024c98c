package org.genwright.family.mixture;

import java.util.Arrays;

import org.genwright.core.family.Density;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.density.DataRows;
import org.genwright.nn.density.GaussianComponents;
import org.genwright.nn.density.GaussianPass;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.LogSumExp;

/** The exact density of a set of mixtures. */
record MixtureDensity(MixtureSet mixtures, Device device) implements Density {

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
		if (mixtures.mixtures().size() == 1) {
			return logProb(0, x, n);
		}
		double[] byClass = logProbByClass(x, n); // [N, K]
		double[] logPrior = logPrior(); // [K]
		double[] logProb = new double[n]; // [N]
		double[] joint = new double[logPrior.length]; // [K]
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < joint.length; c++) {
				joint[c] = logPrior[c] + byClass[i * joint.length + c];
			}
			logProb[i] = LogSumExp.of(joint);
		}
		return logProb;
	}

	@Override
	public double[] logProbByClass(double[] x, int n) {
		int classes = mixtures.mixtures().size();
		double[] byClass = new double[Math.multiplyExact(n, classes)]; // [N, K]
		for (int c = 0; c < classes; c++) {
			double[] logProb = logProb(c, x, n); // [N]
			for (int i = 0; i < n; i++) {
				byClass[i * classes + c] = logProb[i];
			}
		}
		return byClass;
	}

	@Override
	public double[] logPrior() {
		return Arrays.stream(mixtures.prior()).map(Math::log).toArray();
	}

	private double[] logProb(int c, double[] x, int n) {
		double[] logProb = new double[n]; // [N]
		evaluate(c, x, n, (pass, components) -> pass.logProb(components, logProb));
		return shifted(c, logProb);
	}

	/**
	 * Returns log p(x|y = c) and the responsibilities of the components of class c.
	 *
	 * @param responsibilities [N, K] row-major, overwritten
	 */
	double[] responsibilities(int c, double[] x, int n, double[] responsibilities) {
		double[] logProb = new double[n]; // [N]
		evaluate(c, x, n, (pass, components) -> pass.responsibilities(components, logProb, responsibilities));
		return shifted(c, logProb);
	}

	private void evaluate(int c, double[] x, int n, Evaluation evaluation) {
		if (n == 0) {
			return;
		}
		MixtureParameters parameters = mixtures.mixtures().get(c);
		int dimensions = parameters.dimensions();
		ColumnScaling scaling = ColumnScaling.of(parameters);
		GaussianComponents components = parameters.scaled(scaling).penalisedBy(new double[dimensions]);
		double[] z = scaling.forward(x.length == n * dimensions ? x : Arrays.copyOf(x, n * dimensions)); // [N, D]
		try (DataRows rows = DataRows.upload(device, z, dimensions);
				GaussianPass pass = new GaussianPass(rows, parameters.form(), parameters.components())) {
			evaluation.run(pass, components);
		}
	}

	private double[] shifted(int c, double[] logProb) {
		double logDet = ColumnScaling.of(mixtures.mixtures().get(c)).logDet();
		for (int i = 0; i < logProb.length; i++) {
			logProb[i] -= logDet;
		}
		return logProb;
	}

	private interface Evaluation {
		void run(GaussianPass pass, GaussianComponents components);
	}
}

package org.genwright.family.mixture;

import java.util.List;

import org.genwright.core.family.Encoder;
import org.genwright.nn.linalg.LogSumExp;

/** Encodes examples as the probabilities of the components given the example, p(y, k|x) over all classes y. */
record Responsibilities(MixtureDensity density, List<String> names) implements Encoder {

	@Override
	public double[] encode(double[] x, int n) {
		List<MixtureParameters> mixtures = density.mixtures().mixtures();
		double[] posterior = posterior(x, n); // [N, classes]
		double[] encoded = new double[Math.multiplyExact(n, names.size())]; // [N, Z]
		int offset = 0;
		for (int c = 0; c < mixtures.size(); c++) {
			int components = mixtures.get(c).components();
			double[] responsibilities = new double[n * components]; // [N, K]
			density.responsibilities(c, x, n, responsibilities);
			for (int i = 0; i < n; i++) {
				for (int k = 0; k < components; k++) {
					encoded[i * names.size() + offset + k] = posterior[i * mixtures.size() + c]
							* responsibilities[i * components + k];
				}
			}
			offset += components;
		}
		return encoded;
	}

	private double[] posterior(double[] x, int n) {
		double[] logPrior = density.logPrior(); // [classes]
		double[] byClass = density.logProbByClass(x, n); // [N, classes]
		double[] joint = new double[logPrior.length]; // [classes]
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < joint.length; c++) {
				joint[c] = logPrior[c] + byClass[i * joint.length + c];
			}
			LogSumExp.softmaxInPlace(joint);
			System.arraycopy(joint, 0, byClass, i * joint.length, joint.length);
		}
		return byClass;
	}
}

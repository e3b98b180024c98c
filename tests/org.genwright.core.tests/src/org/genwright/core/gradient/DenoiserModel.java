package org.genwright.core.gradient;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.genwright.core.family.Density;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.rng.RandomStream;

/** Normal numbers around the bias, plus the class; its bound is tighter by ln k with k importance samples. */
record DenoiserModel(float[] bias, int classes) implements TrainedModel {

	@Override
	public int dimensions() {
		return bias.length;
	}

	@Override
	public Samples sample(int n, OptionalInt condition, RandomStream rng) {
		double[] x = new double[n * bias.length]; // [N, D]
		int[] labels = new int[n]; // [N]
		for (int i = 0; i < n; i++) {
			labels[i] = classes == 0 ? -1 : condition.orElse(i % classes);
			for (int d = 0; d < bias.length; d++) {
				x[i * bias.length + d] = bias[d] + Math.max(0, labels[i]) + 0.1 * rng.child(i).normal(d);
			}
		}
		return new Samples(n, x, labels);
	}

	@Override
	public Optional<Density> density() {
		return Optional.of(new Bound(0));
	}

	@Override
	public Optional<Density> importanceWeighted(int k) {
		return Optional.of(new Bound(k));
	}

	private final class Bound implements Density {

		private final int k;

		Bound(int k) {
			this.k = k;
		}

		@Override
		public LikelihoodKind kind() {
			return k == 0 ? LikelihoodKind.ELBO : LikelihoodKind.IWAE;
		}

		@Override
		public int importanceSamples() {
			return k;
		}

		@Override
		public Measure measure() {
			return Measure.DENSITY;
		}

		@Override
		public double[] logProb(double[] x, int n) {
			double[] logProb = new double[n]; // [N]
			Arrays.fill(logProb, -10 + Math.log(Math.max(1, k)));
			return logProb;
		}

		@Override
		public double[] logProbByClass(double[] x, int n) {
			double[] logProb = new double[n * classes]; // [N, K]
			for (int i = 0; i < logProb.length; i++) {
				logProb[i] = -i % classes;
			}
			return logProb;
		}

		@Override
		public double[] logPrior() {
			double[] logPrior = new double[classes]; // [K]
			Arrays.fill(logPrior, -Math.log(classes));
			return logPrior;
		}
	}

	@Override
	public Map<String, Object> describe() {
		return Map.of("values", (long) bias.length);
	}

	@Override
	public void close() {
		// Holds nothing.
	}
}

package org.genwright.family.vae;

import java.util.OptionalInt;

import org.genwright.core.family.Samples;
import org.genwright.core.gradient.ImageOrder;
import org.genwright.nn.distribution.Categorical;
import org.genwright.nn.rng.RandomSequence;
import org.genwright.nn.rng.RandomStream;

/** Draws the class, then the latents from N(0, I), then the example. */
final class VaeSampler {

	/** What is taken of p(x|z). */
	enum Taken {
		/** A draw. */
		DRAW,
		/** The mean. */
		MEAN
	}

	private final VaeEngine engine;
	private final VaeSpec spec;
	private final double[] logPrior;

	/**
	 * Makes a sampler.
	 *
	 * @param logPrior log p(y) [K]; empty if unconditional
	 */
	VaeSampler(VaeEngine engine, double[] logPrior) {
		this.engine = engine;
		this.logPrior = logPrior;
		spec = engine.spec();
	}

	/** Draws examples; the random numbers of draw i are a function of (stream, i) alone. */
	Samples sample(int n, OptionalInt condition, RandomStream rng, Taken taken) {
		require(n, condition);
		int[] labels = new int[n];
		float[] z = new float[Math.multiplyExact(n, spec.latents())]; // [n, Z]
		for (int i = 0; i < n; i++) {
			RandomSequence sequence = rng.child(i).sequence();
			labels[i] = label(condition, sequence);
			for (int j = i * spec.latents(); j < (i + 1) * spec.latents(); j++) {
				z[j] = (float) sequence.normal();
			}
		}
		ImageOrder order = ImageOrder.of(spec.dataShape());
		DecoderDistribution decoder = spec.decoder();
		double[] x = new double[Math.multiplyExact(n, spec.dimensions())]; // [n, D]
		float[] one = new float[spec.dimensions()]; // [D]
		engine.decode(z, labels, n, (row, parameters, from) -> {
			if (taken == Taken.MEAN) {
				decoder.mean(parameters, from, one, 0);
			} else {
				decoder.sample(parameters, from, rng.child(row).child("x").sequence(), one, 0);
			}
			order.toData(one, 0, x, row * one.length);
		});
		return new Samples(n, x, labels);
	}

	private int label(OptionalInt condition, RandomSequence sequence) {
		if (logPrior.length == 0) {
			return -1;
		}
		int drawn = Categorical.ofLogits(logPrior).sample(sequence);
		return condition.orElse(drawn);
	}

	private void require(int n, OptionalInt condition) {
		if (n < 0) {
			throw new IllegalArgumentException("Samples: expected a number of at least 0, found " + n + ".");
		}
		if (condition.isPresent() && (condition.getAsInt() < 0 || condition.getAsInt() >= logPrior.length)) {
			throw new IllegalArgumentException(
					"Samples: expected a class below " + logPrior.length + ", found " + condition.getAsInt() + ".");
		}
	}
}

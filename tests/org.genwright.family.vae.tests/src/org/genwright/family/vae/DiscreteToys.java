package org.genwright.family.vae;

import java.util.Arrays;

import org.genwright.testing.ArrayExamples;

/** The toy examples as levels. */
final class DiscreteToys {

	private DiscreteToys() {
	}

	/** Returns examples of V levels: each value's place between −4 and 4 … −1 and 2, rounded. */
	static ArrayExamples levels(ArrayExamples toy, int levels) {
		double[] x = toy.x().clone(); // [N, 2]
		for (int i = 0; i < x.length; i++) {
			double share = i % 2 == 0 ? (x[i] + 4) / 8 : (x[i] + 1) / 3;
			x[i] = Math.clamp(Math.floor(share * levels), 0, levels - 1);
		}
		return ArrayExamples.of(x, Arrays.copyOf(toy.labels(), toy.labels().length));
	}
}

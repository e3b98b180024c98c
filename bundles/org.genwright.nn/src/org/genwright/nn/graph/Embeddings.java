package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Encodings;

/** Features of whole numbers: learned ones of classes, fixed ones of times. */
public final class Embeddings {

	private static final double LONGEST_PERIOD = 10_000;

	private Embeddings() {
	}

	/**
	 * Returns the rows of a table at indices; an index outside 0 … V − 1 gives NaN.
	 *
	 * @param table [V, C], usually a parameter
	 * @param index INT32 [N]
	 * @return [N, C]
	 */
	public static Value embedding(Value table, Value index) {
		return table.gather(index);
	}

	/**
	 * Returns sin(t·ω_i), then cos(t·ω_i), ω_i = 10000^(−2i/D) for i = 0 … D/2 − 1, in double. Source: Attention Is All
	 * You Need (Ashish Vaswani and others, 2017), section 3.5; for diffusion times: Denoising Diffusion Probabilistic
	 * Models (Jonathan Ho and others, 2020), appendix B.
	 *
	 * @param t          INT32 [N]
	 * @param dimensions D, even
	 * @return [N, D]
	 */
	public static Value time(Value t, int dimensions) {
		return t.graph().apply(Encodings.SINUSOID, Attributes.NONE.with(Encodings.DIMENSIONS, dimensions)
				.with(Encodings.PERIOD, LONGEST_PERIOD), t);
	}
}

package org.genwright.nn.graph;

/** Normalisations, as ordinary ops that neighbours fuse with. */
public final class Normalisations {

	private Normalisations() {
	}

	/**
	 * Returns (x − mean) / √(variance + epsilon) · gain + bias over the last axis. Source: Layer Normalization (Jimmy Lei
	 * Ba, Jamie Ryan Kiros, Geoffrey Hinton, 2016).
	 *
	 * @param x    [N, …, C]
	 * @param gain [C]
	 * @param bias [C]
	 */
	public static Value layerNorm(Value x, Value gain, Value bias, double epsilon) {
		Value centred = x.minus(x.rowMean()); // [N, …, C]
		Value deviation = centred.square().rowMean().plus(epsilon).sqrt(); // [N, …, 1]
		return centred.dividedBy(deviation).times(gain).plus(bias);
	}

	/**
	 * Returns (x − mean) / √(variance + epsilon) · gain + bias, mean and biased variance over the batch and all axes but
	 * the last: the form used in training. It puts two barriers between the slices. Source: Batch Normalization (Sergey
	 * Ioffe, Christian Szegedy, 2015).
	 *
	 * @param x    [N, …, C]
	 * @param gain [C]
	 * @param bias [C]
	 */
	public static Value batchNorm(Value x, Value gain, Value bias, double epsilon) {
		Value centred = x.minus(x.columnMean()); // [N, …, C]
		Value deviation = centred.square().columnMean().plus(epsilon).sqrt(); // [C]
		return centred.dividedBy(deviation).times(gain).plus(bias);
	}
}

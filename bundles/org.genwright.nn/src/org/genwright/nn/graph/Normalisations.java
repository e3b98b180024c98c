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

	/**
	 * Returns (x − mean) / √(variance + epsilon) · gain + bias with given statistics: the form of {@link #batchNorm} that is
	 * used in evaluation.
	 *
	 * @param x        [N, …, C]
	 * @param mean     [C]
	 * @param variance [C]
	 * @param gain     [C]
	 * @param bias     [C]
	 */
	public static Value standardise(Value x, Value mean, Value variance, Value gain, Value bias, double epsilon) {
		Value scale = gain.dividedBy(variance.plus(epsilon).sqrt()); // [C]
		return x.minus(mean).times(scale).plus(bias);
	}

	/**
	 * Returns (x − mean) / √(variance + epsilon) · gain + bias, mean and biased variance per row over all pixels and the C/G
	 * channels of a group. Source: Group Normalization (Yuxin Wu, Kaiming He, 2018).
	 *
	 * @param x      [N, H, W, C]
	 * @param gain   [C]
	 * @param bias   [C]
	 * @param groups G, a divisor of C
	 */
	public static Value groupNorm(Value x, Value gain, Value bias, int groups, double epsilon) {
		long channels = x.shape().size(-1);
		if (x.shape().rank() != 4 || groups < 1 || channels % groups != 0) {
			throw new IllegalArgumentException("Graph '" + x.graph().name() + "', group norm: expected [N, H, W, C] with C a"
					+ " multiple of the " + groups + " groups, found " + x + ".");
		}
		Value centred = x.minus(groupMean(x, groups)); // [N, H, W, C]
		Value deviation = groupMean(centred.square(), groups).plus(epsilon).sqrt(); // [N, H, W, C]
		return centred.dividedBy(deviation).times(gain).plus(bias);
	}

	/** Returns the mean over pixels and the channels of a group, at every pixel and channel. */
	private static Value groupMean(Value x, int groups) {
		long rows = x.shape().size(0);
		long channels = x.shape().size(3);
		Value perChannel = Pooling.globalAverage(x).reshape(rows, groups, channels / groups); // [N, G, C/G]
		Value mean = x.graph().broadcast(perChannel.rowMean(), perChannel).reshape(rows, 1, 1, channels); // [N, 1, 1, C]
		return Pooling.everywhere(mean, x.shape().size(1), x.shape().size(2)); // [N, H, W, C]
	}
}

package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;

/** Ops that turn whole numbers into features. */
public final class Encodings {

	/** Attribute: D, even. */
	public static final String DIMENSIONS = "dimensions";
	/** Attribute: the longest wavelength divided by 2π. */
	public static final String PERIOD = "period";

	/**
	 * INT32 t [N] → [N, D]: sin(t·ω_i) for i = 0 … D/2 − 1, then cos(t·ω_i), ω_i = period^(−2i/D) in double. Source:
	 * Attention Is All You Need (Ashish Vaswani and others, 2017), section 3.5.
	 */
	public static final Op SINUSOID = new Op("sinusoid", 1, (inputs, attributes) -> {
		int dimensions = attributes.integer(DIMENSIONS);
		TensorSpec t = inputs.get(0);
		if (t.type() != ElementType.INT32 || t.shape().rank() != 1 || dimensions < 2 || dimensions % 2 != 0) {
			throw new IllegalArgumentException(
					"expected INT32 [N] and an even number of dimensions, found " + inputs + " and " + dimensions + ".");
		}
		return List.of(TensorSpec.float32(t.shape().size(0), dimensions));
	});

	private Encodings() {
	}

	/** Returns ω_0 … ω_(D/2 − 1). */
	public static double[] frequencies(Attributes attributes) {
		int dimensions = attributes.integer(DIMENSIONS);
		double[] frequencies = new double[dimensions / 2]; // [D/2]
		for (int i = 0; i < frequencies.length; i++) {
			frequencies[i] = Math.pow(attributes.number(PERIOD, 1), -2.0 * i / dimensions);
		}
		return frequencies;
	}
}

package org.genwright.family.vae;

import java.util.Locale;

/** Where the variance of a Gaussian decoder comes from. */
enum NoiseKind {
	/** Learnt, one for each dimension. */
	PER_DIMENSION,
	/** Learnt, one for all dimensions. */
	SHARED,
	/** Fixed. */
	FIXED,
	/** An output of the decoder. */
	NETWORK;

	/** Returns the choice's id. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Returns the kind of a choice. */
	static NoiseKind of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}

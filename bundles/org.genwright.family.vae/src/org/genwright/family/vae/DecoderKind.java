package org.genwright.family.vae;

import java.util.Locale;

/** The distribution of the data given the latents. */
enum DecoderKind {
	/** Binary data. */
	BERNOULLI,
	/** Levels without order. */
	CATEGORICAL,
	/** Continuous data. */
	GAUSSIAN,
	/** Levels in order, as intervals of a mixture of logistics. */
	LOGISTIC_MIXTURE("discretised-logistic-mixture");

	private final String id;

	DecoderKind() {
		id = name().toLowerCase(Locale.ROOT);
	}

	DecoderKind(String id) {
		this.id = id;
	}

	/** Returns the choice's id. */
	String id() {
		return id;
	}

	/** Tells whether the data are levels 0 … V−1 of which V must be known. */
	boolean needsLevels() {
		return this == CATEGORICAL || this == LOGISTIC_MIXTURE;
	}

	/** Returns the kind of a choice. */
	static DecoderKind of(String id) {
		for (DecoderKind kind : values()) {
			if (kind.id.equals(id)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("A decoder distribution: expected one that is declared, found '" + id + "'.");
	}
}

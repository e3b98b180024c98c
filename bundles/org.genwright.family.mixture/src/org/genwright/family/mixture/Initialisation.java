package org.genwright.family.mixture;

import java.util.List;
import java.util.Locale;

/** Where EM starts from: which kinds of start are made in turn. */
enum Initialisation {
	/** k-means in three scalings, random rows as centres, and random responsibilities. */
	MIXED(List.of(Kind.STANDARDISED, Kind.ROWS, Kind.SPHERED, Kind.RANDOM, Kind.CENTRED)),
	/** k-means in three scalings. */
	K_MEANS(List.of(Kind.STANDARDISED, Kind.SPHERED, Kind.CENTRED)),
	/** Random responsibilities. */
	RANDOM(List.of(Kind.RANDOM)),
	/** Given parameters. */
	GIVEN(List.of(Kind.GIVEN));

	/** One kind of start. */
	enum Kind {
		/** k-means on columns divided by their standard deviation. */
		STANDARDISED("k-means on standardised columns"),
		/** k-means on columns made uncorrelated with variance 1. */
		SPHERED("k-means on sphered columns"),
		/** k-means on the columns in their own unit. */
		CENTRED("k-means on centred columns"),
		/** Every row belongs to the nearest of K random rows, on standardised columns. */
		ROWS("random rows as centres"),
		/** Uniform random numbers, normalised for each row. */
		RANDOM("random responsibilities"),
		/** Parameters from a file. */
		GIVEN("given parameters");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		/** Returns the words used in messages. */
		String label() {
			return label;
		}
	}

	private final List<Kind> cycle;

	Initialisation(List<Kind> cycle) {
		this.cycle = cycle;
	}

	/** Returns the kind of the given start, counted from 0. */
	Kind kind(int start) {
		return cycle.get(start % cycle.size());
	}

	/** Returns the initialisation of a choice's id. */
	static Initialisation of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}

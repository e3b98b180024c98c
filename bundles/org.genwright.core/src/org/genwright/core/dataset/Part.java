package org.genwright.core.dataset;

import java.util.Locale;

/** A part of a dataset. */
public enum Part {
	/** The rows a model is fitted to. */
	TRAIN,
	/** The rows that decide when to stop and what to choose. */
	VALIDATION,
	/** The rows that only the final figures come from. */
	TEST,
	/** Every row of the dataset, whether it belongs to another part or to none. */
	ALL;

	/** Returns the name used in records and on the command line, such as {@code train}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}

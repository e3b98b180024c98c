package org.genwright.core.dataset;

/** Where rows come from, seen from fitted preprocessing steps. */
public enum Origin {
	/** The dataset whose rows the steps were fitted to: draws made once per row apply. */
	FITTED,
	/** Another dataset. */
	OTHER
}

package org.genwright.core.compile;

/** What a graph is written for; some layers differ. */
public enum Mode {
	/** Dropout draws, batch statistics are used and recorded. */
	TRAINING,
	/** Nothing is drawn by layers, running statistics are used. */
	EVALUATION
}

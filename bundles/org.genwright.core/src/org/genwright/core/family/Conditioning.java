package org.genwright.core.family;

/** What a model is conditioned on. */
public enum Conditioning {
	/** Nothing: the model is {@code p(x)}. */
	NONE,
	/** The class: the model is {@code p(x|y)} with a prior {@code p(y)}. */
	CLASS
}

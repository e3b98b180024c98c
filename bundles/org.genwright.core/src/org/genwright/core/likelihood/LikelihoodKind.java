package org.genwright.core.likelihood;

/** What a likelihood figure is in relation to the model's true log-likelihood. */
public enum LikelihoodKind {
	/** The log-likelihood itself. */
	EXACT,
	/**
	 * A lower bound on the log-probability of discrete data through uniform dequantisation: A note on the evaluation of
	 * generative models (Lucas Theis, Aäron van den Oord, Matthias Bethge, 2016), arXiv:1511.01844, section 3.1.
	 */
	DEQUANTISED,
	/** The evidence lower bound. */
	ELBO,
	/** The importance-weighted bound with k samples. */
	IWAE,
	/** The variational lower bound of a diffusion model. */
	VLB
}

package org.genwright.core.skeleton;

/**
 * A random variable, a distribution or a step of a family's skeleton.
 *
 * @param id          the name in model files, where its position is saved; unique in the skeleton
 * @param kind        what it is; decides how it is drawn
 * @param symbol      what stands in it, such as {@code z}, {@code q(z|x)} or {@code z = μ + σ ⊙ ε}
 * @param name        the name shown to people
 * @param description one or two sentences that explain it
 */
public record SkeletonElement(String id, Kind kind, String symbol, String name, String description) {

	/** What an element is. */
	public enum Kind {
		/** Data that are given, such as x or a label y. */
		OBSERVED,
		/** A random variable that is not. */
		LATENT,
		/** Independent noise, such as eps. */
		NOISE,
		/** A quantity that is chosen, such as a noise level t. */
		SCHEDULE,
		/** Fitted values that are in no network, such as the weights of a mixture. */
		PARAMETER,
		/** A distribution whose parameters come from a network or a parameter. */
		DISTRIBUTION,
		/** A deterministic step, such as a reparameterisation. */
		STEP,
		/** A term of the objective. */
		TERM
	}
}

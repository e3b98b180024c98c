package org.genwright.family.vae;

import org.genwright.core.family.Conditioning;

/** The distribution of the data given the latents, in symbols and in words. */
final class DecoderText {

	private DecoderText() {
	}

	/** Returns it as a formula of one line. */
	static String symbol(VaeOptions options) {
		return (options.conditioning() == Conditioning.CLASS ? "p(x|z,y)" : "p(x|z)") + " = " + switch (options.decoder()) {
			case BERNOULLI -> "Bernoulli(σ(logits))";
			case CATEGORICAL -> "Categorical(softmax(logits))";
			case GAUSSIAN -> switch (options.noise()) {
				case NETWORK -> "N(μ(z), exp logVar(z))";
				default -> "N(μ(z), σ²)";
			};
			case LOGISTIC_MIXTURE -> "Σₖ πₖ Logistic(mₖ, sₖ)";
		};
	}

	/** Returns what it says, in one or two sentences. */
	static String explanation(VaeOptions options) {
		return switch (options.decoder()) {
			case BERNOULLI -> "Each dimension is 1 with the probability that the decoder's logit gives, independent of the others.";
			case CATEGORICAL -> "Each dimension takes one of its levels with the probabilities that the decoder's logits give, "
					+ "independent of the others.";
			case GAUSSIAN -> switch (options.noise()) {
				case NETWORK -> "Each dimension is normal around the decoder's mean, with a variance that the decoder gives as well.";
				default -> "Each dimension is normal around the decoder's mean, with a variance that does not depend on z.";
			};
			case LOGISTIC_MIXTURE -> "Each dimension takes a level with the mass that a mixture of " + options.components()
					+ " logistic distributions has on the interval around it.";
		};
	}
}

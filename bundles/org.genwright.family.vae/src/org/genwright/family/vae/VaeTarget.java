package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.shape.DataProfile;
import org.genwright.core.template.ModelBuilder;

/**
 * The distribution that a new model gives to data, and the preprocessing that it needs.
 *
 * @param decoder   p(x|z)
 * @param data      what is known of the data before any step
 * @param step      the type of the preprocessing step; empty for none
 * @param reason    one sentence that says why
 */
record VaeTarget(DecoderKind decoder, DataProfile data, String step, String reason) {

	/** Up to so many levels each gets a logit of its own. */
	private static final int FEW_LEVELS = 32;
	private static final int LOGISTICS = 5;

	/** Chooses by the levels of the data. */
	static VaeTarget of(DataProfile data) {
		boolean image = data.shape().isImage();
		if (data.levels() == 0) {
			return image ? new VaeTarget(DecoderKind.GAUSSIAN, data, "scale", "Pixels are scaled to 0 … 1 and normal around the "
					+ "decoder's mean, with one variance that is learnt.")
					: new VaeTarget(DecoderKind.GAUSSIAN, data, "standardise", "Columns are standardised and normal around the "
							+ "decoder's mean, with one variance that is learnt.");
		}
		if (data.levels() <= 2) {
			return new VaeTarget(DecoderKind.BERNOULLI, data, "", "The data are 0 and 1, so the decoder gives a probability each.");
		}
		if (data.levels() <= FEW_LEVELS) {
			return new VaeTarget(DecoderKind.CATEGORICAL, data, "", "The data have " + data.levels() + " levels, so the decoder gives a "
					+ "probability for each of them.");
		}
		if (image && data.shape().size(0) == 1) {
			return new VaeTarget(DecoderKind.BERNOULLI, data, "binarise", "Grey values become 0 or 1 by draws, afresh every epoch, so the "
					+ "decoder gives a probability each. Take the step away and set 'decoder' to 'discretised-logistic-mixture' to model "
					+ "the grey values themselves.");
		}
		return new VaeTarget(DecoderKind.LOGISTIC_MIXTURE, data, "", "The data have " + data.levels() + " levels in order, so the decoder "
				+ "gives a mixture of logistics each.");
	}

	/** Writes the choice into a model. */
	void describe(ModelBuilder model) {
		model.set(VaeDeclaration.DECODER, decoder.id());
		switch (decoder) {
			case GAUSSIAN -> model.set(VaeDeclaration.NOISE, NoiseKind.SHARED.id()).set(VaeDeclaration.NOISE_DEVIATION,
					data.shape().isImage() ? 0.2 : 0.5);
			case LOGISTIC_MIXTURE -> model.set(VaeDeclaration.COMPONENTS, (long) LOGISTICS);
			default -> {
				// The other kinds have no setting of their own.
			}
		}
		if (!step.isEmpty()) {
			model.step(step, step.equals("binarise") ? Map.of("mode", "dynamic") : Map.of());
		}
	}

	/** Returns how many values the decoder gives for each dimension. */
	int perDimension() {
		return switch (decoder) {
			case BERNOULLI, GAUSSIAN -> 1;
			case CATEGORICAL -> data.levels();
			case LOGISTIC_MIXTURE -> 3 * LOGISTICS;
		};
	}

	/** Returns how many values the decoder gives for an example. */
	long outputs() {
		return (long) data.shape().dimensions() * perDimension();
	}

	/** Returns the output of the decoder. */
	String port() {
		return switch (decoder) {
			case BERNOULLI, CATEGORICAL -> VaeRoles.LOGITS;
			case GAUSSIAN -> VaeRoles.MU;
			case LOGISTIC_MIXTURE -> VaeRoles.PARAMETERS;
		};
	}
}

package org.genwright.family.vae;

import java.math.BigDecimal;
import java.util.Optional;

import org.genwright.core.family.Conditioning;
import org.genwright.core.setting.SettingValues;

/**
 * The values of the settings of a model.
 *
 * @param latents        Z
 * @param decoder        p(x|z)
 * @param components     K of a logistic mixture
 * @param noise          where the variance of a Gaussian decoder comes from
 * @param noiseDeviation its standard deviation, fixed or at the beginning
 * @param beta           weight of the divergence in the objective
 * @param warmUp         steps over which it grows from 0
 * @param freeBits       nats of divergence per latent dimension that cost nothing
 * @param conditioning   whether the model is p(x|y)
 * @param levels         V, if it is set
 * @param elboSamples    draws of z per example of a reported bound
 */
record VaeOptions(int latents, DecoderKind decoder, int components, NoiseKind noise, double noiseDeviation, double beta,
		long warmUp, double freeBits, Conditioning conditioning, Optional<Integer> levels, int elboSamples) {

	/** Reads checked settings. */
	static VaeOptions of(SettingValues settings) {
		return new VaeOptions(Math.toIntExact(settings.get(VaeDeclaration.LATENTS)),
				DecoderKind.of(settings.get(VaeDeclaration.DECODER)),
				Math.toIntExact(settings.get(VaeDeclaration.COMPONENTS)), NoiseKind.of(settings.get(VaeDeclaration.NOISE)),
				settings.get(VaeDeclaration.NOISE_DEVIATION), settings.get(VaeDeclaration.BETA),
				settings.get(VaeDeclaration.WARM_UP), settings.get(VaeDeclaration.FREE_BITS),
				settings.get(VaeDeclaration.CONDITIONAL).equals("class") ? Conditioning.CLASS : Conditioning.NONE,
				settings.find(VaeDeclaration.LEVELS).map(Math::toIntExact),
				Math.toIntExact(settings.get(VaeDeclaration.ELBO_SAMPLES)));
	}

	/** Returns V as the setting says, else as the data do; 0 if continuous or not known. */
	int levels(int ofData) {
		return levels.orElse(ofData);
	}

	/** Returns a number as people write it: {@code 4}, not {@code 4.0}. */
	static String plain(double number) {
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/** Returns the weight of the divergence in the objective of a step. */
	double klWeight(long step) {
		return warmUp == 0 ? beta : beta * Math.min(1, step / (double) warmUp);
	}
}

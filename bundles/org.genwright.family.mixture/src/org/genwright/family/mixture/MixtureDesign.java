package org.genwright.family.mixture;

import java.math.BigDecimal;
import java.util.Locale;

import org.genwright.core.setting.SettingValues;

/**
 * What the settings say about the model, for its diagrams and its objective. Links to no class of the engine.
 *
 * @param components     K; 0 for a single Gaussian, which has no component to choose
 * @param covariance     the form of the covariance matrices
 * @param byClass        whether there is one model for each class
 * @param learntPrior    whether p(y) is fitted to the share of each class
 * @param regularisation added to every variance
 */
record MixtureDesign(long components, Covariance covariance, boolean byClass, boolean learntPrior, double regularisation) {

	/** The forms of covariance matrices. */
	enum Covariance {
		/** One matrix of its own for each component. */
		FULL,
		/** One matrix for all components. */
		TIED,
		/** One variance for each dimension. */
		DIAGONAL,
		/** One variance. */
		SPHERICAL
	}

	/** Reads checked settings of a mixture. */
	static MixtureDesign ofMixture(SettingValues settings) {
		return of(settings, settings.get(MixtureDeclaration.COMPONENTS), settings.get(MixtureDeclaration.COVARIANCE));
	}

	/** Reads checked settings of a Gaussian. */
	static MixtureDesign ofGaussian(SettingValues settings) {
		return of(settings, 0, settings.get(MixtureDeclaration.COVARIANCE_OF_ONE));
	}

	private static MixtureDesign of(SettingValues settings, long components, String covariance) {
		return new MixtureDesign(components, Covariance.valueOf(covariance.toUpperCase(Locale.ROOT)),
				settings.get(MixtureDeclaration.CONDITIONAL).equals("class"),
				settings.get(MixtureDeclaration.CLASS_PRIOR).equals("frequency"), settings.get(MixtureDeclaration.REGULARISATION));
	}

	/** Tells whether there are components to choose from. */
	boolean mixed() {
		return components > 0;
	}

	/** Returns the regularisation as people write it. */
	String epsilon() {
		return BigDecimal.valueOf(regularisation).stripTrailingZeros().toPlainString();
	}

	/** Returns how the covariance of a component is written. */
	String covarianceSymbol() {
		String index = mixed() ? "ₖ" : "";
		return switch (covariance) {
			case FULL -> "Σ" + index;
			case TIED -> "Σ";
			case DIAGONAL -> "diag σ" + index + "²";
			case SPHERICAL -> "σ" + index + "² I";
		};
	}
}

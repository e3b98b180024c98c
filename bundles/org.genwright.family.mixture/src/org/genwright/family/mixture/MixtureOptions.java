package org.genwright.family.mixture;

import java.util.Locale;
import java.util.Optional;

import org.genwright.core.family.Conditioning;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.density.CovarianceForm;

/**
 * The settings of either family as the trainer uses them.
 *
 * @param components        K, of each class
 * @param form              the form of the covariance matrices
 * @param conditioning      whether there is one mixture for each class
 * @param regularisation    added to every variance, in the square of the data's unit
 * @param initialisation    where EM starts from
 * @param initialParameters the file with given parameters
 * @param starts            how many starts; empty to choose by the size of the data
 * @param tolerance         in nats per example
 * @param maxIterations     of one start
 * @param prior             the prior over classes
 */
record MixtureOptions(int components, CovarianceForm form, Conditioning conditioning, double regularisation,
		Initialisation initialisation, Optional<String> initialParameters, Optional<Long> starts, double tolerance,
		long maxIterations, ClassPrior prior) {

	/** The prior over classes. */
	enum ClassPrior {
		/** The weighted share among the training examples. */
		FREQUENCY,
		/** The same for every class. */
		UNIFORM
	}

	/** Above this product of rows, dimensions and components the number of starts begins to fall. */
	private static final double WORK = 1e6;

	static MixtureOptions ofGaussian(SettingValues settings) {
		return new MixtureOptions(1, form(settings.get(MixtureDeclaration.COVARIANCE_OF_ONE)), conditioning(settings),
				settings.get(MixtureDeclaration.REGULARISATION), Initialisation.MIXED, Optional.empty(), Optional.empty(),
				0, 1, prior(settings));
	}

	static MixtureOptions ofMixture(SettingValues settings) {
		return new MixtureOptions(Math.toIntExact(settings.get(MixtureDeclaration.COMPONENTS)),
				form(settings.get(MixtureDeclaration.COVARIANCE)), conditioning(settings),
				settings.get(MixtureDeclaration.REGULARISATION),
				Initialisation.of(settings.get(MixtureDeclaration.INITIALISATION)),
				settings.find(MixtureDeclaration.INITIAL_PARAMETERS), settings.find(MixtureDeclaration.STARTS),
				settings.get(MixtureDeclaration.TOLERANCE), settings.get(MixtureDeclaration.MAX_ITERATIONS), prior(settings));
	}

	/** Returns how many starts to make for so many rows of D dimensions. */
	int starts(int rows, int dimensions) {
		if (components == 1 || initialisation == Initialisation.GIVEN) {
			return 1;
		}
		double automatic = Math.clamp(WORK / ((double) rows * dimensions * components), 5, 40);
		return starts.map(Math::toIntExact).orElse((int) automatic);
	}

	private static CovarianceForm form(String id) {
		return CovarianceForm.valueOf(id.toUpperCase(Locale.ROOT));
	}

	private static ClassPrior prior(SettingValues settings) {
		return ClassPrior.valueOf(settings.get(MixtureDeclaration.CLASS_PRIOR).toUpperCase(Locale.ROOT));
	}

	private static Conditioning conditioning(SettingValues settings) {
		return settings.get(MixtureDeclaration.CONDITIONAL).equals("class") ? Conditioning.CLASS : Conditioning.NONE;
	}
}

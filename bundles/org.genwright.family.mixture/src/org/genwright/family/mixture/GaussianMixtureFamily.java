package org.genwright.family.mixture;

import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Trainer;
import org.genwright.core.fix.Fix;
import org.genwright.core.formula.Objective;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/**
 * The mixture of K Gaussians {@code p(x) = Σ_k w_k N(x; μ_k, Σ_k)}, fitted by expectation maximisation from several
 * starts; one mixture for each class if it is class-conditional.
 */
public final class GaussianMixtureFamily implements GenerativeFamily {

	/** Called by the extension registry. */
	public GaussianMixtureFamily() {
	}

	@Override
	public String summary() {
		return "A mixture of Gaussians, or one mixture per class, fitted by expectation maximisation.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(MixtureDeclaration.COMPONENTS, MixtureDeclaration.COVARIANCE, MixtureDeclaration.CONDITIONAL,
				MixtureDeclaration.REGULARISATION, MixtureDeclaration.INITIALISATION,
				MixtureDeclaration.INITIAL_PARAMETERS, MixtureDeclaration.STARTS, MixtureDeclaration.TOLERANCE,
				MixtureDeclaration.MAX_ITERATIONS, MixtureDeclaration.CLASS_PRIOR);
	}

	@Override
	public List<Reference> references() {
		return List.of(MixtureDeclaration.MIXTURES, MixtureDeclaration.EM, MixtureDeclaration.COVARIANCES,
				MixtureDeclaration.MODEL_BASED, MixtureDeclaration.STARTS_OF_EM, MixtureDeclaration.K_MEANS_SEEDS,
				MixtureDeclaration.LLOYD);
	}

	@Override
	public List<Problem> check(SettingValues settings, DataShape shape) {
		boolean given = settings.get(MixtureDeclaration.INITIALISATION).equals("given");
		boolean file = settings.find(MixtureDeclaration.INITIAL_PARAMETERS).isPresent();
		if (given && !file) {
			return List.of(Problem.error("initial-parameters-missing", "Setting 'initial-parameters'",
					"a JSON file, as 'initialisation' is 'given'", "none",
					"Name the file, or choose another initialisation."));
		}
		if (file && !given) {
			return List.of(Problem.warning("initial-parameters-unused", "Setting 'initial-parameters'",
					"'initialisation' to be 'given'", "'" + settings.get(MixtureDeclaration.INITIALISATION) + "'",
					"The file is not read; set 'initialisation' to 'given' to use it."));
		}
		return List.of();
	}

	@Override
	public Skeleton skeleton(SettingValues settings, DataProfile data) {
		return MixtureSkeleton.of(MixtureDesign.ofMixture(settings));
	}

	@Override
	public PlateDiagram plates(SettingValues settings, DataProfile data) {
		return MixturePlates.of(MixtureDesign.ofMixture(settings));
	}

	@Override
	public Optional<Objective> objective(SettingValues settings, DataProfile data) {
		return Optional.of(MixtureObjective.of(MixtureDesign.ofMixture(settings)));
	}

	@Override
	public List<Template> templates() {
		return MixtureTemplate.ofMixture();
	}

	@Override
	public List<Fix> fixes(Problem problem, Architecture architecture, SettingValues settings, DataProfile data) {
		return MixtureFixes.of(problem);
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return settings.get(MixtureDeclaration.CONDITIONAL).equals("class") ? Conditioning.CLASS : Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return new MixtureTrainer(MixtureOptions::ofMixture);
	}
}

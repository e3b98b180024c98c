package org.genwright.family.mixture;

import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Trainer;
import org.genwright.core.formula.Objective;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.template.Template;

/**
 * The Gaussian by maximum likelihood, in closed form: {@code μ = Σ wₙ xₙ / Σ wₙ}, {@code Σ = Σ wₙ (xₙ−μ)(xₙ−μ)ᵀ / Σ wₙ}.
 * It trains in one step for each class.
 */
public final class GaussianFamily implements GenerativeFamily {

	/** Called by the extension registry. */
	public GaussianFamily() {
	}

	@Override
	public String summary() {
		return "One Gaussian, or one per class, fitted by maximum likelihood in closed form.";
	}

	@Override
	public List<Setting<?>> settings() {
		return List.of(MixtureDeclaration.COVARIANCE_OF_ONE, MixtureDeclaration.CONDITIONAL,
				MixtureDeclaration.REGULARISATION, MixtureDeclaration.CLASS_PRIOR);
	}

	@Override
	public List<Reference> references() {
		return List.of(MixtureDeclaration.BISHOP, MixtureDeclaration.MODEL_BASED);
	}

	@Override
	public Skeleton skeleton(SettingValues settings, DataProfile data) {
		return MixtureSkeleton.of(MixtureDesign.ofGaussian(settings));
	}

	@Override
	public PlateDiagram plates(SettingValues settings, DataProfile data) {
		return MixturePlates.of(MixtureDesign.ofGaussian(settings));
	}

	@Override
	public Optional<Objective> objective(SettingValues settings, DataProfile data) {
		return Optional.of(MixtureObjective.of(MixtureDesign.ofGaussian(settings)));
	}

	@Override
	public List<Template> templates() {
		return MixtureTemplate.ofGaussian();
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return settings.get(MixtureDeclaration.CONDITIONAL).equals("class") ? Conditioning.CLASS : Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return new MixtureTrainer(MixtureOptions::ofGaussian);
	}
}

package org.genwright.family.mixture;

import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Trainer;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;

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
	public Conditioning conditioning(SettingValues settings) {
		return settings.get(MixtureDeclaration.CONDITIONAL).equals("class") ? Conditioning.CLASS : Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return new MixtureTrainer(MixtureOptions::ofGaussian);
	}
}

package org.genwright.family.vae;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.genwright.core.evaluation.ImportanceSamples;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Trainer;
import org.genwright.core.fix.Fix;
import org.genwright.core.formula.Objective;
import org.genwright.core.gradient.GradientSettings;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.skeleton.PlateDiagram;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/**
 * The variational autoencoder p(x) = ∫ p(x|z) N(z; 0, I) dz, whose evidence lower bound
 * {@code E_q(z|x)[log p(x|z)] − KL(q(z|x) ‖ N(0, I))} two networks maximise: an encoder for q and a decoder for p.
 */
public final class VaeFamily implements GenerativeFamily {

	/** Called by the extension registry. */
	public VaeFamily() {
	}

	@Override
	public String summary() {
		return "A latent variable model with an encoder and a decoder network, trained by the evidence lower bound.";
	}

	@Override
	public List<Setting<?>> settings() {
		List<Setting<?>> settings = new ArrayList<>(List.of(VaeDeclaration.LATENTS, VaeDeclaration.DECODER,
				VaeDeclaration.COMPONENTS, VaeDeclaration.NOISE, VaeDeclaration.NOISE_DEVIATION, VaeDeclaration.LEVELS,
				VaeDeclaration.CONDITIONAL, VaeDeclaration.BETA, VaeDeclaration.WARM_UP, VaeDeclaration.FREE_BITS,
				VaeDeclaration.ELBO_SAMPLES, ImportanceSamples.SETTING));
		settings.addAll(GradientSettings.declared());
		return settings;
	}

	@Override
	public List<Reference> references() {
		return List.of(VaeDeclaration.VAE, VaeDeclaration.BACKPROPAGATION, VaeDeclaration.IWAE, VaeDeclaration.CONDITIONAL_VAE,
				VaeDeclaration.FREE, VaeDeclaration.WARM, VaeDeclaration.BETA_VAE, VaeDeclaration.COLLAPSE,
				VaeDeclaration.LOGISTICS);
	}

	@Override
	public List<Problem> check(SettingValues settings, DataProfile data) {
		return VaeRules.check(VaeOptions.of(settings), data);
	}

	@Override
	public List<Role> roles(SettingValues settings, DataProfile data) {
		return VaeRoles.of(VaeOptions.of(settings), data);
	}

	@Override
	public Skeleton skeleton(SettingValues settings, DataProfile data) {
		VaeOptions options = VaeOptions.of(settings);
		return VaeSkeleton.of(options, VaeRoles.decoderOutputs(options, data));
	}

	@Override
	public PlateDiagram plates(SettingValues settings, DataProfile data) {
		return VaePlates.of(VaeOptions.of(settings));
	}

	@Override
	public Optional<Objective> objective(SettingValues settings, DataProfile data) {
		VaeOptions options = VaeOptions.of(settings);
		return Optional.of(VaeObjective.of(options, VaeRoles.decoderOutputs(options, data)));
	}

	@Override
	public List<Template> templates() {
		return VaeTemplate.all();
	}

	@Override
	public List<Fix> fixes(Problem problem, Architecture architecture, SettingValues settings, DataProfile data) {
		return VaeFixes.of(problem, architecture, VaeOptions.of(settings), data);
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return VaeOptions.of(settings).conditioning();
	}

	@Override
	public Trainer trainer() {
		return new VaeTrainer();
	}
}

package org.genwright.core.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.genwright.core.evaluation.ImportanceSamples;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.Reference;
import org.genwright.core.family.Taxonomy;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.Trainer;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.Tensor;

/** The family of {@link Denoiser}. */
public final class DenoiserFamily implements GenerativeFamily {

	private static final Setting<Boolean> CONDITIONAL = Setting.flag("conditional", "Conditional", "p(x|y).", false);

	/** The descriptor as the registry would make it. */
	public static FamilyDescriptor descriptor() {
		return new FamilyDescriptor("denoiser", "Denoiser", Taxonomy.EXPLICIT_APPROXIMATE, "org.example.denoiser", "1.0.0", "",
				new DenoiserFamily());
	}

	@Override
	public String summary() {
		return "A linear map that removes noise.";
	}

	@Override
	public List<Setting<?>> settings() {
		List<Setting<?>> settings = new ArrayList<>(List.of(CONDITIONAL, ImportanceSamples.SETTING));
		settings.addAll(GradientSettings.declared());
		return settings;
	}

	@Override
	public List<Reference> references() {
		return List.of();
	}

	@Override
	public Conditioning conditioning(SettingValues settings) {
		return settings.get(CONDITIONAL) ? Conditioning.CLASS : Conditioning.NONE;
	}

	@Override
	public Trainer trainer() {
		return new Trainer() {
			@Override
			public TrainingSession start(TrainingContext context) throws ProblemException {
				return GradientSession.start(context, Denoiser::new);
			}

			@Override
			public TrainingSession resume(TrainingContext context, Checkpoint checkpoint) throws ProblemException {
				return GradientSession.resume(context, checkpoint, Denoiser::new);
			}

			@Override
			public TrainedModel load(ModelContext context, Map<String, Tensor> weights) {
				return new DenoiserModel(weights.get(Denoiser.BIAS).floats(), context.classes().size());
			}
		};
	}
}

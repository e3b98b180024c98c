package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.Trainer;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;

/** Trains and loads both families; they differ in which settings they have. */
final class MixtureTrainer implements Trainer {

	private final Function<SettingValues, MixtureOptions> reader;

	MixtureTrainer(Function<SettingValues, MixtureOptions> reader) {
		this.reader = reader;
	}

	@Override
	public TrainingSession start(TrainingContext context) throws ProblemException {
		MixtureOptions options = reader.apply(context.model().settings());
		List<TrainingRows> rows = new ArrayList<>();
		List<StartingPoint> startingPoints = new ArrayList<>();
		for (int label : labels(context.model(), options)) {
			TrainingRows classRows = TrainingRows.read(context, options, label);
			rows.add(classRows);
			startingPoints.add(new StartingPoint(classRows, options,
					GivenParameters.read(context, options, label).map(given -> given.scaled(classRows.scaling())),
					context.rng().child("starts").child(label)));
		}
		return MixtureSession.open(context.model(), options, rows, startingPoints);
	}

	@Override
	public TrainingSession resume(TrainingContext context, Checkpoint checkpoint) throws ProblemException {
		MixtureSession session = (MixtureSession) start(context);
		try {
			session.restore(checkpoint);
			return session;
		} catch (ProblemException e) {
			session.close();
			throw e;
		}
	}

	@Override
	public TrainedModel load(ModelContext context, Map<String, Tensor> weights) throws ProblemException {
		MixtureOptions options = reader.apply(context.settings());
		MixtureSet mixtures = MixtureSet.read(context, options, weights);
		Device device = Device.open(context.backend(), context.threads());
		return new MixtureModel(mixtures, device);
	}

	private static int[] labels(ModelContext model, MixtureOptions options) throws ProblemException {
		if (options.conditioning() == Conditioning.NONE) {
			return new int[] { TrainingRows.ALL_CLASSES };
		}
		if (model.classes().isEmpty()) {
			throw ProblemException.input(Problem.error("no-classes", "Setting 'conditional'",
					"data with a label column, as the value is 'class'", "data without one",
					"Name the label column, or set 'conditional' to 'none'."));
		}
		int[] labels = new int[model.classes().size()];
		for (int c = 0; c < labels.length; c++) {
			labels[c] = c;
		}
		return labels;
	}
}

package org.genwright.family.vae;

import java.util.Map;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.Trainer;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.gradient.GradientSession;
import org.genwright.core.gradient.LearnerFactory;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;

/** Trains and loads variational autoencoders. */
final class VaeTrainer implements Trainer {

	@Override
	public TrainingSession start(TrainingContext context) throws ProblemException {
		return GradientSession.start(context, factory(context));
	}

	@Override
	public TrainingSession resume(TrainingContext context, Checkpoint checkpoint) throws ProblemException {
		return GradientSession.resume(context, checkpoint, factory(context));
	}

	private static LearnerFactory factory(TrainingContext context) throws ProblemException {
		VaeSpec spec = VaeSpec.of(context.model());
		TrainingData.require(context, spec);
		VaeGraphs graphs = VaeEngine.graphs(context.model(), spec, TrainingData.logPrior(context.train(), spec));
		return learner -> new VaeLearner(learner, spec, graphs);
	}

	@Override
	public TrainedModel load(ModelContext context, Map<String, Tensor> weights) throws ProblemException {
		return new VaeModel(context, weights);
	}
}

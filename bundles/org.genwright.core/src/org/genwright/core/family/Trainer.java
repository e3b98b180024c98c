package org.genwright.core.family;

import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;

/** Turns data into a model, and stored weights back into one. Stateless. */
public interface Trainer {

	/**
	 * Starts training at step 0.
	 *
	 * @throws ProblemException if the data does not fit the model, such as more components than rows
	 */
	TrainingSession start(TrainingContext context) throws ProblemException;

	/**
	 * Continues from a checkpoint so that every later step equals the uninterrupted run's to the bit.
	 *
	 * @throws ProblemException if names, shapes or types in the checkpoint are not those of the model
	 */
	TrainingSession resume(TrainingContext context, Checkpoint checkpoint) throws ProblemException;

	/**
	 * Restores a trained model from its weights.
	 *
	 * @throws ProblemException if names, shapes or types are not those of the model
	 */
	TrainedModel load(ModelContext context, Map<String, Tensor> weights) throws ProblemException;
}

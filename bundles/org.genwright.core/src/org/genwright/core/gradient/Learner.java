package org.genwright.core.gradient;

import java.util.List;
import java.util.Map;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.program.Program;

/**
 * What a family knows of its training: a program, and what one step on a mini-batch is. Used by one thread at a time.
 */
public interface Learner extends AutoCloseable {

	/** The term of {@link #step} and {@link #validate} that is minimised and that early stopping looks at. */
	String LOSS = "loss";

	/** Returns the program that holds parameters, moments, averages and buffers. */
	Program program();

	/**
	 * Takes one training step.
	 *
	 * @param batch one of the sizes that the context announced
	 * @return terms of the loss as means per example, {@link #LOSS} first, in a stable order
	 * @throws ProblemException if loss or gradient are not finite; then no weight has changed. The context's
	 *                          {@link StepGuard#require} tells after each step of the program
	 */
	Map<String, Double> step(Minibatch batch) throws ProblemException;

	/**
	 * Computes the loss without training. The session has put averaged weights in the program's place if they are kept,
	 * and set what random ops count with, so noise is the same every time.
	 *
	 * @param batch one of the sizes that the context announced
	 * @return terms as means per example, {@link #LOSS} first, in a stable order
	 */
	Map<String, Double> validate(Minibatch batch);

	/**
	 * Returns figures of the validation just completed that are no means over examples, such as a number of active units,
	 * by name; asked once after each validation.
	 */
	default Map<String, Double> validationFigures() {
		return Map.of();
	}

	/**
	 * Returns what is worth a warning at this point, such as a collapsed posterior; asked after each validation, or each
	 * epoch if there is none. Each kind, which is the text before the first colon, is reported once per run.
	 */
	default List<String> warnings() {
		return List.of();
	}

	/**
	 * Returns what the learner remembers beside the program's tensors, such as what its watchdogs have seen; part of
	 * checkpoints, so of JSON types only.
	 */
	default Map<String, Object> memory() {
		return Map.of();
	}

	/**
	 * Goes on with what {@link #memory()} returned when a checkpoint was written.
	 *
	 * @throws ProblemException if it cannot be read
	 */
	default void recall(JsonObject memory) throws ProblemException {
		// Most remember nothing.
	}

	/**
	 * Returns a model with the given weights that stays valid when training goes on.
	 *
	 * @param weights the model's tensors by name, as {@link GradientSession} takes them from the program
	 */
	TrainedModel model(Map<String, Tensor> weights);

	/** Closes the program. */
	@Override
	void close();
}

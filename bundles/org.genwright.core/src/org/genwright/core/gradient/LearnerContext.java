package org.genwright.core.gradient;

import java.util.Set;
import org.genwright.core.family.ModelContext;
import org.genwright.nn.device.Device;
import org.genwright.nn.program.ParameterGroup;

/**
 * What a learner is made from.
 *
 * @param model            what the model is built from
 * @param settings         settings of the training by gradients
 * @param trainingSizes    the batch sizes of {@link Learner#step}; draft a call for each
 * @param validationSizes  the batch sizes of {@link Learner#validate}; draft a call for each; may be empty
 * @param stepsPerEpoch    the number of training steps of an epoch
 * @param device           where to compute, with the kernels of all installed layer types; closed by the session
 * @param slices           the slices to draft with, a function of the batch size alone
 * @param seed             seed of the program
 * @param groups           makes parameter groups whose rate follows the settings and the requests of a person
 * @param guard            looks at every step of the program
 */
public record LearnerContext(ModelContext model, GradientSettings settings, Set<Integer> trainingSizes,
		Set<Integer> validationSizes, long stepsPerEpoch, Device device, int slices, long seed, Groups groups,
		StepGuard guard) {

	/** Makes parameter groups. */
	@FunctionalInterface
	public interface Groups {

		/** Returns a group with optimiser, schedule, clipping and average as the settings say. */
		ParameterGroup group(String name);
	}
}

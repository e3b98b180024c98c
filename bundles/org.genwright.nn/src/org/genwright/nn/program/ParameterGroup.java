package org.genwright.nn.program;

/**
 * Parameters that are trained together.
 *
 * @param name         unique in the program
 * @param optimiser    how they follow their gradients
 * @param rate         learning rate of every step
 * @param maxNorm      Euclidean norm over all gradients of the group to which longer ones are shortened; infinite for
 *                     none. Source: On the difficulty of training recurrent neural networks (Razvan Pascanu and others,
 *                     2013)
 * @param averageDecay decay in [0, 1) of the weights' moving average; 0 keeps none
 */
public record ParameterGroup(String name, Optimiser optimiser, LearningRate rate, double maxNorm, double averageDecay) {

	/** Checks the bounds. */
	public ParameterGroup {
		if (!(maxNorm > 0) || !(averageDecay >= 0 && averageDecay < 1)) {
			throw new IllegalArgumentException("Group '" + name
					+ "': expected a positive norm and a decay in [0, 1), found " + maxNorm + " and " + averageDecay + ".");
		}
	}

	/** Makes a group without clipping and without an average. */
	public ParameterGroup(String name, Optimiser optimiser, LearningRate rate) {
		this(name, optimiser, rate, Double.POSITIVE_INFINITY, 0);
	}
}

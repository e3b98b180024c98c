package org.genwright.core.compile;

import org.genwright.core.layer.LayerSettings;
import org.genwright.nn.graph.Initialiser;

/** First values of weights, as the setting {@link LayerSettings#INITIALISER} of a layer says. */
final class FirstWeights {

	private static final double NORMAL = 0.02;

	private FirstWeights() {
	}

	/**
	 * Returns the initialiser of a layer with settings initialiser and activation.
	 *
	 * @param inputs  number of inputs that one result sums over
	 * @param outputs number of results that one input goes to
	 */
	static Initialiser of(LayerScope scope, double inputs, double outputs) {
		String choice = scope.site().settings().get(LayerSettings.INITIALISER);
		return of(choice, scope.site().settings().get(LayerSettings.ACTIVATION), inputs, outputs);
	}

	/** Returns the initialiser of a choice for weights before an activation. */
	static Initialiser of(String choice, String activation, double inputs, double outputs) {
		return switch (choice) {
			case LayerSettings.AUTOMATIC -> of(isRectifier(activation) ? "he" : "glorot", activation, inputs, outputs);
			case "he" -> Initialiser.normal(Math.sqrt(2 / inputs));
			case "glorot" -> Initialiser.uniform(Math.sqrt(6 / (inputs + outputs)));
			case "normal" -> Initialiser.normal(NORMAL);
			case "zeros" -> Initialiser.zeros();
			default -> throw new IllegalArgumentException("Initialiser: expected one that is declared, found '" + choice + "'.");
		};
	}

	private static boolean isRectifier(String activation) {
		return switch (activation) {
			case "relu", "leaky-relu", "elu", "silu", "gelu" -> true;
			default -> false;
		};
	}
}

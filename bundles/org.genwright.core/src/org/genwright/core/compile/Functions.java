package org.genwright.core.compile;

import org.genwright.core.layer.LayerSettings;
import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Value;

/** Elementwise functions by the ids of {@link LayerSettings#FUNCTIONS}. */
final class Functions {

	private static final double SLOPE = 0.01;

	private Functions() {
	}

	/** Applies the function that the setting {@link LayerSettings#ACTIVATION} of a layer names. */
	static Value activate(LayerScope scope, Value x) {
		return apply(scope.site().settings().get(LayerSettings.ACTIVATION), x, SLOPE);
	}

	/** Applies a function; the slope is that of leaky ReLU. */
	static Value apply(String function, Value x, double slope) {
		return switch (function) {
			case LayerSettings.NONE -> x;
			case "relu" -> Activations.relu(x);
			case "leaky-relu" -> Activations.leakyRelu(x, slope);
			case "elu" -> Activations.elu(x, 1);
			case "silu" -> Activations.silu(x);
			case "gelu" -> Activations.gelu(x);
			case "tanh" -> Activations.tanh(x);
			case "sigmoid" -> Activations.sigmoid(x);
			case "softplus" -> Activations.softplus(x);
			default -> throw new IllegalArgumentException(
					"Activation: expected one that is declared, found '" + function + "'.");
		};
	}
}

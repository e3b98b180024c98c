package org.genwright.benchmarks;

import java.util.function.UnaryOperator;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;

/** Dense layers whose weights, and data that, are sine waves which the peers' programs compute as well. */
final class Networks {

	private Networks() {
	}

	/** Returns sin(0.7391 i + phase) · scale. */
	static float[] wave(int count, double phase, double scale) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = (float) (Math.sin(i * 0.7391 + phase) * scale);
		}
		return values;
	}

	/** Returns x · W + b, with W a wave of scale √(1 / inputs) and b zero. */
	static Value dense(Value x, String name, int outputs, double phase) {
		Graph graph = x.graph();
		int inputs = (int) x.shape().size(-1);
		Initialiser waves = (shape, stream) -> wave((int) shape.elements(), phase, Math.sqrt(1.0 / inputs));
		Value weight = graph.parameter(new ParameterSpec(name + ".weight", TrainingSteps.GROUP, Shape.of(inputs, outputs), waves));
		Value bias = graph.parameter(new ParameterSpec(name + ".bias", TrainingSteps.GROUP, Shape.of(outputs), Initialiser.zeros()));
		return x.matmul(weight).plus(bias); // [N, outputs]
	}

	/** Returns dense layers of the given widths, the phases counted up from the first, with an activation between them. */
	static Value network(Value x, String name, UnaryOperator<Value> activation, double phase, int... widths) {
		Value hidden = x;
		for (int i = 0; i < widths.length; i++) {
			hidden = dense(i == 0 ? hidden : activation.apply(hidden), name + i, widths[i], phase + i);
		}
		return hidden;
	}
}

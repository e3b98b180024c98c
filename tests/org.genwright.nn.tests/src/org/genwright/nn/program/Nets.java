package org.genwright.nn.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.genwright.nn.Shape;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;

/** Networks whose weights are sine waves, as in reference/losses.py. */
final class Nets {

	/** A dense layer: its size, and phase and scale of its weights. */
	record Layer(int inputs, int outputs, double phase, double scale) {
	}

	private Nets() {
	}

	static float[] wave(int count, double phase, double scale) {
		float[] values = new float[count];
		for (int i = 0; i < count; i++) {
			values[i] = (float) (Math.sin(i * 0.7391 + phase) * scale);
		}
		return values;
	}

	private static Initialiser waves(Layer layer) {
		return (shape, stream) -> wave((int) shape.elements(), layer.phase(), layer.scale());
	}

	static Value dense(Value x, String group, String name, Layer layer) {
		Graph graph = x.graph();
		Value weight = graph.parameter(new ParameterSpec(name + ".weight", group,
				Shape.of(layer.inputs(), layer.outputs()), waves(layer)));
		Value bias = graph.parameter(
				new ParameterSpec(name + ".bias", group, Shape.of(layer.outputs()), Initialiser.zeros()));
		return x.matmul(weight).plus(bias);
	}

	/** Returns dense layers with an activation between them. */
	static Value network(Value x, String group, String name, UnaryOperator<Value> activation, List<Layer> layers) {
		Value hidden = x;
		for (int i = 0; i < layers.size(); i++) {
			hidden = dense(hidden, group, name + i, layers.get(i));
			hidden = i < layers.size() - 1 ? activation.apply(hidden) : hidden;
		}
		return hidden;
	}

	/** Returns layers of the given widths, phases 0, step, 2·step … and scales √(gain / inputs). */
	static List<Layer> layers(double gain, double step, int... widths) {
		List<Layer> layers = new ArrayList<>();
		for (int i = 0; i < widths.length - 1; i++) {
			layers.add(new Layer(widths[i], widths[i + 1], i * step, Math.sqrt(gain / widths[i])));
		}
		return layers;
	}
}

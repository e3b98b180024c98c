package org.genwright.core.onnx;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/**
 * What an ONNX model is made of.
 *
 * @param graph       the computation; it may be written for any batch, best not of 1 row
 * @param inputs      every input of the graph that an output depends on
 * @param outputs     the outputs of the graph to expose
 * @param weights     values of the parameters and buffers by name
 * @param layers      the layer that a value belongs to, for names and messages; empty where there is none
 * @param description what the file says of itself
 */
public record OnnxSource(Graph graph, List<OnnxPort> inputs, List<OnnxPort> outputs, Map<String, Tensor> weights,
		Function<Value, String> layers, OnnxDescription description) {

	/** Copies the lists and the map. */
	public OnnxSource {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
		weights = Map.copyOf(weights);
	}
}

package org.genwright.core.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.compile.EngineShape;
import org.genwright.core.compile.LayerOps;
import org.genwright.core.compile.Mode;
import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.network.RolePort;
import org.genwright.core.onnx.OnnxDescription;
import org.genwright.core.onnx.OnnxModel;
import org.genwright.core.onnx.OnnxPort;
import org.genwright.core.onnx.OnnxPort.Layout;
import org.genwright.core.onnx.OnnxSource;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Value;

/**
 * A network as ONNX model: in evaluation mode, with the ports of its role as inputs and outputs, images as [N, C, H, W],
 * numbers of classes or steps as INT32 [N]. Inputs that the network leaves out are left out.
 */
public final class OnnxNetwork {

	/** The model runs with any number of rows; one would fit too many shapes. */
	private static final int ROWS = 2;
	private static final String GROUP = "network";

	private final NetworkGraph network;
	private final LayerTrace layers;
	private final OnnxText text;

	/**
	 * Makes a model.
	 *
	 * @param network compiled with the types of the trace
	 * @param layers  knows which layer a value is of
	 * @param text    what the model says of itself
	 */
	public OnnxNetwork(NetworkGraph network, LayerTrace layers, OnnxText text) {
		this.network = network;
		this.layers = layers;
		this.text = text;
	}

	/**
	 * Returns the bytes of the ONNX file.
	 *
	 * @param weights parameters and buffers by name
	 * @throws ProblemException if a layer has an op that ONNX lacks or that depends on other rows of the batch, or a weight
	 *                          is missing
	 */
	public byte[] bytes(Map<String, Tensor> weights) throws ProblemException {
		Graph graph = new Graph(network.role().id(), ROWS, LayerOps.graphOps(layers.types()));
		Map<String, Value> inputs = new LinkedHashMap<>();
		for (RolePort port : network.role().inputs()) {
			TensorShape shape = port.shape().orElseThrow();
			inputs.put(port.id(), shape.rank() == 0 ? graph.indexInput(port.id()) : graph.input(port.id(), EngineShape.sizes(shape)));
		}
		Map<String, Value> outputs = network.build(graph, GROUP, Mode.EVALUATION, inputs);
		outputs.forEach(graph::output);
		inputs.values().removeIf(input -> !outputs.containsValue(input)
				&& graph.values().stream().noneMatch(value -> value.inputs().contains(input)));
		OnnxDescription description = new OnnxDescription(network.role().id(), text.documentation(), text.producerVersion(),
				text.metadata());
		return OnnxModel.bytes(new OnnxSource(graph, ports(network.role().inputs(), inputs),
				ports(network.role().outputs(), outputs), weights, layers::of, description));
	}

	private static List<OnnxPort> ports(List<RolePort> declared, Map<String, Value> values) {
		List<OnnxPort> ports = new ArrayList<>();
		for (RolePort port : declared) {
			if (values.containsKey(port.id())) {
				ports.add(new OnnxPort(port.id(), port.description(),
						values.get(port.id()).shape().rank() == 4 ? Layout.IMAGE : Layout.PLAIN));
			}
		}
		return ports;
	}
}

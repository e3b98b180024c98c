package org.genwright.core.compile;

import java.util.List;
import java.util.Map;

import org.genwright.core.layer.LayerSite;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.ParameterSpec;
import org.genwright.nn.graph.Value;

/** The scope of one node; counts the values of the parameters that are asked for. */
final class NodeScope implements LayerScope {

	private final Graph graph;
	private final Mode mode;
	private final LayerSite site;
	private final Map<String, List<Value>> inputs;
	private final String group;
	private final String prefix;
	private long parameters;

	/**
	 * @param group  the group of the parameters
	 * @param prefix role and node, joined by a dot
	 */
	NodeScope(Graph graph, Mode mode, LayerSite site, Map<String, List<Value>> inputs, String group, String prefix) {
		this.graph = graph;
		this.mode = mode;
		this.site = site;
		this.inputs = inputs;
		this.group = group;
		this.prefix = prefix;
	}

	@Override
	public Graph graph() {
		return graph;
	}

	@Override
	public Mode mode() {
		return mode;
	}

	@Override
	public LayerSite site() {
		return site;
	}

	@Override
	public List<Value> inputs(String port) {
		return inputs.getOrDefault(port, List.of());
	}

	@Override
	public Value input(String port) {
		return inputs.get(port).getFirst();
	}

	@Override
	public Value parameter(String name, Initialiser initialiser, long... sizes) {
		Shape shape = Shape.of(sizes);
		parameters += shape.elements();
		return graph.parameter(new ParameterSpec(prefix + "." + name, group, shape, initialiser));
	}

	@Override
	public Value buffer(String name, Initialiser initialiser, long... sizes) {
		return graph.buffer(new BufferSpec(prefix + "." + name, Shape.of(sizes), initialiser));
	}

	@Override
	public void assign(Value buffer, Value value) {
		graph.assign(buffer, value);
	}

	/** Returns the number of values of all parameters so far. */
	long parameters() {
		return parameters;
	}
}

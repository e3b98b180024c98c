package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.cli.output.Output;
import org.genwright.cli.output.TextTable;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.problem.Problem;
import org.genwright.core.shape.TensorShape;

/** The layers of a model with what follows for each: output shape, parameters, multiply-adds, bytes. */
final class LayerTable {

	private final ModelNetworks networks;

	LayerTable(ModelNetworks networks) {
		this.networks = networks;
	}

	/** Returns the table for programs. */
	List<Map<String, Object>> toList() {
		return networks.networks().stream().map(LayerTable::toMap).toList();
	}

	private static Map<String, Object> toMap(NetworkFigures network) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("role", network.role());
		map.put("parameters", network.parameters());
		map.put("multiplyAdds", network.multiplyAdds());
		map.put("layers", network.nodes().stream().map(LayerTable::toMap).toList());
		map.put("problems", network.problems().stream().map(Output::toMap).toList());
		return map;
	}

	private static Map<String, Object> toMap(NodeFigures node) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("node", node.name());
		map.put("type", node.type());
		Map<String, Object> outputs = new LinkedHashMap<>();
		node.outputs().forEach((port, shape) -> outputs.put(port, shape.sizes()));
		map.put("outputs", outputs);
		map.put("parameters", node.parameters());
		map.put("multiplyAdds", node.multiplyAdds());
		map.put("parameterBytes", node.parameterBytes());
		map.put("activationBytes", node.activationBytes());
		return map;
	}

	/** Returns the table for people, with the problems below it. */
	List<String> lines() {
		TextTable table = new TextTable("layer", "type", "output", "parameters", "multiply-adds", "bytes of weights",
				"bytes per example");
		List<NodeFigures> all = new ArrayList<>();
		for (NetworkFigures network : networks.networks()) {
			all.addAll(network.nodes());
			network.nodes().forEach(node -> table.row(network.role() + " / " + node.name(), node.type(), shapes(node),
					number(node.parameters()), number(node.multiplyAdds()), number(node.parameterBytes()),
					number(node.activationBytes())));
		}
		table.row("total", "", "", number(networks.parameters()), number(sum(all, NodeFigures::multiplyAdds)),
				number(sum(all, NodeFigures::parameterBytes)), number(sum(all, NodeFigures::activationBytes)));
		List<String> lines = new ArrayList<>(table.lines());
		networks.problems().stream().map(Problem::message).forEach(lines::add);
		return lines;
	}

	private static long sum(List<NodeFigures> nodes, ToLongFunction<NodeFigures> figure) {
		return nodes.stream().mapToLong(figure).sum();
	}

	/** Returns the shapes of the outputs; of a node without outputs, where values leave the network, those that arrive. */
	private static String shapes(NodeFigures node) {
		Stream<TensorShape> shapes = node.outputs().isEmpty() ? node.inputs().values().stream().flatMap(List::stream)
				: node.outputs().values().stream();
		return shapes.map(TensorShape::toString).collect(Collectors.joining(" "));
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}
}

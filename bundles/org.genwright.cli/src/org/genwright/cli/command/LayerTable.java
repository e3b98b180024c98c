package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.genwright.cli.output.Output;
import org.genwright.cli.output.TextTable;
import org.genwright.core.network.ModelLayers;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Architecture;

/** The layers of a model with what follows for each: output shape, parameters, multiply-adds, bytes. */
final class LayerTable {

	private final Architecture architecture;
	private final ModelNetworks networks;

	LayerTable(Architecture architecture, ModelNetworks networks) {
		this.architecture = architecture;
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
		ModelLayers layers = ModelLayers.of(architecture, networks);
		layers.rows().forEach(row -> row.figures().ifPresent(node -> table.row(row.role() + " / " + node.name(), node.type(),
				row.outputsText(), number(node.parameters()), number(node.multiplyAdds()), number(node.parameterBytes()),
				number(node.activationBytes()))));
		ModelLayers.Totals total = layers.totals();
		table.row("total", "", "", number(total.parameters()), number(total.multiplyAdds()), number(total.parameterBytes()),
				number(total.activationBytes()));
		List<String> lines = new ArrayList<>(table.lines());
		networks.problems().stream().map(Problem::message).forEach(lines::add);
		return lines;
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}
}

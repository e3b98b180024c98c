package org.genwright.core.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/**
 * The layers of a model with what follows for each, as the command line and the editor list them.
 *
 * @param rows all nodes, network by network: first those whose figures are known, in the order of data flow, then the
 *             others in the order of the file
 */
public record ModelLayers(List<LayerRow> rows) {

	/**
	 * Sums over the nodes that are used.
	 *
	 * @param parameters      number of trained values
	 * @param multiplyAdds    multiplications with addition per example of a forward pass
	 * @param parameterBytes  bytes of the parameters
	 * @param activationBytes bytes of all outputs of one example
	 */
	public record Totals(long parameters, long multiplyAdds, long parameterBytes, long activationBytes) {
	}

	/** Copies the list. */
	public ModelLayers {
		rows = List.copyOf(rows);
	}

	/**
	 * Lists the layers of a model.
	 *
	 * @param networks what follows for its networks, in the order of the file; what it lacks counts as not known
	 */
	public static ModelLayers of(Architecture architecture, ModelNetworks networks) {
		List<LayerRow> rows = new ArrayList<>();
		for (int i = 0; i < architecture.getNetworks().size(); i++) {
			addRows(architecture.getNetworks().get(i),
					i < networks.networks().size() ? Optional.of(networks.networks().get(i)) : Optional.empty(), rows);
		}
		return new ModelLayers(rows);
	}

	private static void addRows(Network network, Optional<NetworkFigures> figures, List<LayerRow> rows) {
		Map<String, Node> rest = new LinkedHashMap<>();
		network.getNodes().forEach(node -> rest.put(node.getId(), node));
		figures.ifPresent(known -> known.nodes().forEach(node -> {
			Node element = rest.remove(node.id());
			if (element != null) {
				rows.add(row(network, element, known.unused().contains(node.name()) ? LayerRow.Use.UNUSED : LayerRow.Use.USED, Optional.of(node)));
			}
		}));
		rest.values().forEach(node -> rows.add(row(network, node, LayerRow.Use.USED, Optional.empty())));
	}

	private static LayerRow row(Network network, Node node, LayerRow.Use use, Optional<NodeFigures> figures) {
		return new LayerRow(text(network.getId()), text(network.getRole()), text(node.getId()), text(node.getName()), text(node.getType()),
				Settings.asMap(node.getSettings()), use, figures);
	}

	private static String text(String nullable) {
		return nullable == null ? "" : nullable;
	}

	/** Returns the sums over the nodes that are used. */
	public Totals totals() {
		return new Totals(sum(NodeFigures::parameters), sum(NodeFigures::multiplyAdds), sum(NodeFigures::parameterBytes),
				sum(NodeFigures::activationBytes));
	}

	private long sum(ToLongFunction<NodeFigures> figure) {
		return rows.stream().filter(row -> row.use() == LayerRow.Use.USED).flatMap(row -> row.figures().stream()).mapToLong(figure).sum();
	}
}

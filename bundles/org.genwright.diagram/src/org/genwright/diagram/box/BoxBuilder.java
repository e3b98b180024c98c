package org.genwright.diagram.box;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.genwright.diagram.geometry.Box;
import org.genwright.diagram.geometry.Flow;
import org.genwright.diagram.text.TextRole;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/** Makes the boxes of a network from the model and what is known of it. */
public final class BoxBuilder {

	private final ModelFigures known;
	private final Flow flow;

	/**
	 * Creates a builder.
	 *
	 * @param known what is known of the model
	 * @param flow  the direction in which data flow
	 */
	public BoxBuilder(ModelFigures known, Flow flow) {
		this.known = known;
		this.flow = flow;
	}

	/** Returns the boxes of a network. */
	public NetworkBoxes boxes(Network network) {
		Map<String, NodeFigures> figures = known.nodes(network);
		Map<Node, Set<String>> inputs = new LinkedHashMap<>();
		Map<Node, Set<String>> outputs = new LinkedHashMap<>();
		for (Connection connection : network.getConnections()) {
			inputs.computeIfAbsent(connection.getTarget(), node -> new LinkedHashSet<>()).add(inputOf(connection));
			outputs.computeIfAbsent(connection.getSource(), node -> new LinkedHashSet<>()).add(outputOf(connection));
		}
		Map<String, NodeBox> nodes = new LinkedHashMap<>();
		for (Node node : network.isCollapsed() ? List.<Node>of() : network.getNodes()) {
			NodeContent content = content(node, Optional.ofNullable(figures.get(node.getId())), inputs.getOrDefault(node, Set.of()),
					outputs.getOrDefault(node, Set.of()));
			nodes.put(node.getId(), NodeBox.of(content, flow, new Box(0, 0, Math.max(0, node.getWidth()), Math.max(0, node.getHeight()))));
		}
		return new NetworkBoxes(frame(network), nodes, shapes(network, figures));
	}

	private static Map<String, String> shapes(Network network, Map<String, NodeFigures> figures) {
		Map<String, String> shapes = new HashMap<>();
		for (Connection connection : network.getConnections()) {
			Optional.ofNullable(figures.get(connection.getSource().getId())).map(found -> found.outputs().get(outputOf(connection)))
					.ifPresent(shape -> shapes.put(connection.getId(), shape.toString()));
		}
		return shapes;
	}

	/** Returns the port where a connection ends; {@link Port#IN} if the file names none. */
	public static String inputOf(Connection connection) {
		return connection.getTargetPort() == null ? Port.IN : connection.getTargetPort();
	}

	/** Returns the port where a connection begins; {@link Port#OUT} if the file names none. */
	public static String outputOf(Connection connection) {
		return connection.getSourcePort() == null ? Port.OUT : connection.getSourcePort();
	}

	private NodeContent content(Node node, Optional<NodeFigures> figures, Set<String> usedInputs, Set<String> usedOutputs) {
		Optional<LayerType> type = Optional.ofNullable(node.getType()).flatMap(known.types()::find);
		Set<String> inputs = new LinkedHashSet<>();
		Set<String> outputs = new LinkedHashSet<>();
		type.ifPresent(found -> {
			found.inputs().forEach(port -> inputs.add(port.id()));
			figures.map(NodeFigures::settings).or(() -> settings(node, found))
					.ifPresent(settings -> found.outputs(settings).forEach(port -> outputs.add(port.id())));
		});
		inputs.addAll(usedInputs);
		outputs.addAll(usedOutputs);
		return new NodeContent(node.getId(), type.map(LayerType::group), new NodeTexts(node, type, figures).lines(),
				List.copyOf(inputs), List.copyOf(outputs), known.problemsOf(node.getId()));
	}

	/** The settings of a node whose figures are not known; empty if one of them is wrong, which validation reports. */
	private static Optional<SettingValues> settings(Node node, LayerType type) {
		try {
			return Optional.of(SettingValues.parse(type.settings(), Settings.asMap(node.getSettings()), node.getId()));
		} catch (ProblemException wrong) {
			return Optional.empty();
		}
	}

	private FrameContent frame(Network network) {
		Optional<Role> role = known.role(network);
		String id = network.getRole() == null ? "" : network.getRole();
		Optional<String> figures = Optional.ofNullable(known.networks().get(network.getId())).filter(found -> !found.nodes().isEmpty())
				.map(BoxBuilder::figures);
		return new FrameContent(role.map(Role::name).orElse(id.isEmpty() ? network.getId() : id), figures,
				ports(network, InputLayer.ID, role.map(Role::inputs).orElse(List.of())),
				ports(network, OutputLayer.ID, role.map(Role::outputs).orElse(List.of())));
	}

	private static String figures(NetworkFigures found) {
		return CompactNumber.of(found.parameters()) + " parameters · " + CompactNumber.of(found.multiplyAdds()) + " multiply-adds";
	}

	/** The ports of the contract in its order, then those that only nodes name. */
	private List<FramePort> ports(Network network, String type, List<RolePort> contract) {
		Map<String, List<String>> nodes = new LinkedHashMap<>();
		contract.forEach(port -> nodes.put(port.id(), new ArrayList<>()));
		network.getNodes().stream().filter(node -> type.equals(node.getType()))
				.forEach(node -> nodes.computeIfAbsent(RolePort.idOf(node), port -> new ArrayList<>()).add(node.getId()));
		Map<String, RolePort> asked = new LinkedHashMap<>();
		contract.forEach(port -> asked.put(port.id(), port));
		return nodes.entrySet().stream().map(port -> port(port.getKey(), Optional.ofNullable(asked.get(port.getKey())), port.getValue()))
				.toList();
	}

	private static FramePort port(String id, Optional<RolePort> contract, List<String> nodes) {
		String shape = contract.flatMap(RolePort::shape).map(TensorShape::toString).map(text -> " " + text).orElse("");
		return new FramePort(id, contract, new ContentLine(TextRole.FRAME_PORT, id + shape), nodes);
	}
}

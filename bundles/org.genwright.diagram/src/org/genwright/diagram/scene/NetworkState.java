package org.genwright.diagram.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.diagram.box.ModelFigures;
import org.genwright.diagram.geometry.Flow;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * All that the boxes of a network depend on.
 *
 * @param flow     the direction of the diagram
 * @param types    the installed layer types
 * @param role     the network's role
 * @param figures  what follows for the network
 * @param problems what is wrong with it and with what is in it, by element id
 * @param content  what the model says of it, except for places
 */
record NetworkState(Flow flow, LayerTypes types, Optional<Role> role, List<Object> figures, Map<String, List<Problem>> problems,
		List<Object> content) {

	static NetworkState of(Network network, ModelFigures known, Flow flow) {
		Map<String, List<Problem>> problems = new HashMap<>();
		List<Object> content = new ArrayList<>(Arrays.asList(network.getId(), network.getRole(), network.isCollapsed()));
		note(network.getId(), known, problems);
		for (Node node : network.getNodes()) {
			content.addAll(Arrays.asList(node.getId(), node.getName(), node.getType(), node.getWidth(), node.getHeight()));
			node.getSettings().forEach(setting -> content.addAll(Arrays.asList(setting.getName(), setting.getValue())));
			note(node.getId(), known, problems);
		}
		for (Connection connection : network.getConnections()) {
			content.addAll(Arrays.asList(connection.getId(), connection.getSource().getId(), connection.getSourcePort(),
					connection.getTarget().getId(), connection.getTargetPort()));
		}
		List<Object> figures = Optional.ofNullable(known.networks().get(network.getId())).map(NetworkState::shown).orElse(List.of());
		return new NetworkState(flow, known.types(), known.role(network), figures, problems, content);
	}

	/** What a drawing shows of figures; their settings, which are new objects each time, follow from the content. */
	private static List<Object> shown(NetworkFigures figures) {
		List<Object> shown = new ArrayList<>(List.of(figures.parameters(), figures.multiplyAdds()));
		figures.nodes().forEach(node -> shown.addAll(List.of(node.id(), node.inputs(), node.outputs(), node.parameters(), node.multiplyAdds())));
		return shown;
	}

	private static void note(String element, ModelFigures known, Map<String, List<Problem>> problems) {
		List<Problem> found = known.problemsOf(element);
		if (!found.isEmpty()) {
			problems.put(element, found);
		}
	}
}

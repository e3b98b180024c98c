package org.genwright.core.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * Infers shapes, parameters and cost of a drawn network, and finds what is wrong with it: as much as can be found in one
 * pass, in time linear in the size of the network. A pure function of its arguments.
 */
public final class NetworkInference {

	private final Wiring wiring;
	private final LayerTypes types;
	private final List<Problem> problems;
	private final Map<Node, TypedNode> typed = new IdentityHashMap<>();
	private final String place;
	private final String networkId;

	private NetworkInference(Network network, String place, LayerTypes types) {
		this.place = place;
		this.networkId = network.getId() == null ? "" : network.getId();
		this.types = types;
		wiring = new Wiring(network, place);
		problems = new ArrayList<>(wiring.problems());
		NodeTyping typing = new NodeTyping(network, types, problems);
		wiring.nodes().forEach(node -> typing.type(node, wiring.path(node)).ifPresent(found -> typed.put(node, found)));
	}

	/**
	 * Infers a network.
	 *
	 * @param network the network; its model, if it is in one, tells what plug-ins it needs
	 * @param role    the contract; empty if the role is unknown: then shapes are unknown, too, and only the drawing is
	 *                checked
	 * @param types   the installed layer types
	 * @return the figures that could be inferred, and the problems, each tied to its element
	 */
	public static NetworkFigures infer(Network network, Optional<Role> role, LayerTypes types) {
		String id = role.map(Role::id).orElse(network.getRole() == null ? "" : network.getRole());
		return new NetworkInference(network, id.isBlank() ? "network" : id, types).infer(role, id);
	}

	private NetworkFigures infer(Optional<Role> role, String id) {
		DataFlow flow = new DataFlow(wiring);
		flow.cycles().forEach(this::reportCycle);
		RoleContract contract = new RoleContract(role, wiring, typed, problems);
		NodeInference inference = new NodeInference(new PortCheck(wiring, typed, problems), contract, types, wiring, problems);
		List<NodeFigures> figures = new ArrayList<>();
		for (Node node : flow.order()) {
			TypedNode found = typed.get(node);
			if (found != null) {
				inference.infer(found).ifPresent(figures::add);
			}
		}
		contract.checkPresence(networkId);
		Set<String> unused = warnOfUnused(flow);
		return new NetworkFigures(id, figures, unused, problems);
	}

	private void reportCycle(List<Node> cycle) {
		String walk = cycle.stream().map(Wiring::quoted).collect(Collectors.joining(" → "));
		problems.add(Problem.error("cycle", place, "layers that follow from earlier ones",
				"a cycle " + walk + " → " + Wiring.quoted(cycle.getFirst()), "Remove one of these connections.")
				.at(Wiring.id(cycle.getFirst())));
	}

	/** Returns the names of nodes that no output depends on, each with a warning; none while there is no output yet. */
	private Set<String> warnOfUnused(DataFlow flow) {
		Set<String> names = new HashSet<>();
		List<Node> outputs = wiring.nodes().stream().filter(node -> OutputLayer.ID.equals(node.getType())).toList();
		Set<Node> used = flow.upstream(outputs);
		for (Node node : wiring.nodes()) {
			if (!used.contains(node) && !outputs.isEmpty()) {
				problems.add(Problem.warning("unused-node", wiring.path(node), "a layer that an output depends on",
						"none that does", "Connect it, or delete it.").at(Wiring.id(node)));
				names.add(node.getName() == null ? "" : node.getName());
			}
		}
		return names;
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.layer.OutputLayer;
import org.genwright.core.network.RolePort;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** Names a layer that has no name, or one that another has. */
final class NameRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("node-name", "duplicate-node");
	}

	/** Proposes a name for the layer, then for the others of its name; a role's port that none stands for first. */
	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<Network> network = node.flatMap(Elements::networkOf);
		if (network.isEmpty()) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		for (Node candidate : candidates(node.get(), network.get())) {
			names(candidate, network.get(), scope).forEach(name -> fixes.add(new Fix("Rename "
					+ (candidate == node.get() ? Elements.quoted(candidate) : "the other layer") + " to '" + name + "'",
					rename(Elements.text(candidate.getId()), name))));
		}
		return fixes;
	}

	private static List<Node> candidates(Node node, Network network) {
		List<Node> candidates = new ArrayList<>(List.of(node));
		if (!Elements.text(node.getName()).isBlank()) {
			network.getNodes().stream().filter(other -> other != node && node.getName().equals(other.getName())).forEach(candidates::add);
		}
		return candidates;
	}

	private static List<String> names(Node node, Network network, Scope scope) {
		List<String> names = new ArrayList<>();
		if (InputLayer.ID.equals(node.getType()) || OutputLayer.ID.equals(node.getType())) {
			scope.role(network).map(role -> InputLayer.ID.equals(node.getType()) ? role.inputs() : role.outputs()).orElse(List.of())
					.stream().map(RolePort::id).filter(id -> network.getNodes().stream().noneMatch(other -> id.equals(other.getName())))
					.forEach(names::add);
		}
		String name = Elements.text(node.getName()).strip();
		String base = name.replaceAll("\\d+$", "");
		names.add(base.isBlank() ? NewNode.freeName(network, node.getType() == null ? "layer" : node.getType())
				: NewNode.numbered(network, base));
		return names;
	}

	static ModelEdit rename(String id, String name) {
		return (architecture, _) -> Elements.node(architecture, id).ifPresent(node -> node.setName(name));
	}
}

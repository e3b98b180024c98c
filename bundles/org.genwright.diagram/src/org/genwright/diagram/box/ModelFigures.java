package org.genwright.diagram.box;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NodeFigures;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;

/**
 * What is known of a model beside its drawing.
 *
 * @param types    the installed layer types
 * @param roles    by role id, the roles of the model's family
 * @param networks by network id, what follows for the networks
 * @param problems by element id, what is wrong
 * @param skeleton how the family wires data, random variables and networks
 */
public record ModelFigures(LayerTypes types, Map<String, Role> roles, Map<String, NetworkFigures> networks,
		Map<String, List<Problem>> problems, Skeleton skeleton) {

	/** Copies the maps. */
	public ModelFigures {
		roles = Map.copyOf(roles);
		networks = Map.copyOf(networks);
		problems = Map.copyOf(problems);
	}

	/**
	 * Infers the networks of a model, without its family.
	 *
	 * @param roles the roles that the model's family declares; none if it is not installed
	 */
	public static ModelFigures of(Architecture architecture, List<Role> roles, LayerTypes types) {
		ModelNetworks inferred = ModelNetworks.of(architecture, roles, types);
		return of(architecture, roles, types, inferred, inferred.problems(), Skeleton.NONE);
	}

	/**
	 * Returns what a validation found, with the skeleton of the model's family.
	 *
	 * @param report a validation of this model or of an earlier state; of networks that were added since nothing is known
	 */
	public static ModelFigures of(Architecture architecture, Validator.Report report, LayerTypes types) {
		Skeleton skeleton = report.subject().map(known -> known.family().family().skeleton(known.settings(), known.data()))
				.orElse(Skeleton.NONE);
		return of(architecture, report.roles(), types, report.networks(), report.problems(), skeleton);
	}

	private static ModelFigures of(Architecture architecture, List<Role> roles, LayerTypes types, ModelNetworks inferred,
			List<Problem> problems, Skeleton skeleton) {
		Map<String, Role> byId = new HashMap<>();
		roles.forEach(role -> byId.put(role.id(), role));
		Map<String, NetworkFigures> networks = new HashMap<>();
		for (int i = 0; i < Math.min(architecture.getNetworks().size(), inferred.networks().size()); i++) {
			Network network = architecture.getNetworks().get(i);
			if (Optional.ofNullable(network.getRole()).orElse("").equals(inferred.networks().get(i).role())) {
				networks.put(network.getId(), inferred.networks().get(i)); // else one was added or removed before it since
			}
		}
		Map<String, List<Problem>> byElement = new HashMap<>();
		problems.forEach(problem -> byElement.merge(problem.elementId(), List.of(problem), ModelFigures::joined));
		return new ModelFigures(types, byId, networks, byElement, skeleton);
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** Returns the role of a network; empty if the family does not declare it. */
	public Optional<Role> role(Network network) {
		return Optional.ofNullable(network.getRole()).map(roles::get);
	}

	/** Returns what is wrong with an element. */
	public List<Problem> problemsOf(String elementId) {
		return problems.getOrDefault(elementId, List.of());
	}

	/** Returns what follows for a network; nothing follows for one that was added since. */
	public NetworkFigures figures(Network network) {
		NetworkFigures known = networks.get(network.getId());
		return known == null ? new NetworkFigures("", List.of(), Set.of(), List.of()) : known;
	}

	/** Returns the figures of the nodes of a network, by node id. */
	public Map<String, NodeFigures> nodes(Network network) {
		Map<String, NodeFigures> nodes = new HashMap<>();
		figures(network).nodes().forEach(node -> nodes.put(node.id(), node));
		return nodes;
	}
}

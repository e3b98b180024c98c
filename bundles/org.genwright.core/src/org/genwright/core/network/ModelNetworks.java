package org.genwright.core.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.family.GenerativeFamily;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataProfile;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.architecture.Network;

/**
 * What follows for all networks of a model.
 *
 * @param networks figures of the networks, in the order of the file
 * @param problems what is wrong: with roles first, then network by network; without an error among them the model can be
 *                 compiled
 */
public record ModelNetworks(List<NetworkFigures> networks, List<Problem> problems) {

	/** Copies the lists. */
	public ModelNetworks {
		networks = List.copyOf(networks);
		problems = List.copyOf(problems);
	}

	/**
	 * Infers the networks of a model for the roles that its family declares.
	 *
	 * @param settings checked values of the family's settings
	 */
	public static ModelNetworks of(Architecture architecture, GenerativeFamily family, SettingValues settings, DataProfile data,
			LayerTypes types) {
		return of(architecture, family.roles(settings, data), types);
	}

	/**
	 * Infers the networks of a model.
	 *
	 * @param roles the roles, each of which exactly one network must play
	 */
	public static ModelNetworks of(Architecture architecture, List<Role> roles, LayerTypes types) {
		Map<String, Role> byId = new LinkedHashMap<>();
		roles.forEach(role -> byId.put(role.id(), role));
		List<Problem> problems = new ArrayList<>();
		List<NetworkFigures> networks = new ArrayList<>();
		Map<String, Network> played = new HashMap<>();
		for (Network network : architecture.getNetworks()) {
			String id = network.getRole() == null ? "" : network.getRole();
			Optional<Role> role = Optional.ofNullable(byId.get(id));
			if (role.isEmpty()) {
				problems.add(unknown(id, byId).at(id(network)));
			} else if (played.putIfAbsent(id, network) != null) {
				problems.add(Problem.error("duplicate-network", id, "one network of this role", "another",
						"Delete one of them, or give it another role.").at(id(network)));
			}
			networks.add(NetworkInference.infer(network, role, types));
		}
		roles.stream().filter(role -> !played.containsKey(role.id())).forEach(role -> problems.add(missing(role)
				.at(architecture.getId() == null ? "" : architecture.getId())));
		networks.forEach(figures -> problems.addAll(figures.problems()));
		return new ModelNetworks(networks, problems);
	}

	private static String id(Network network) {
		return network.getId() == null ? "" : network.getId();
	}

	private static Problem unknown(String id, Map<String, Role> roles) {
		String where = id.isEmpty() ? "Network without a role" : "Network '" + id + "'";
		if (roles.isEmpty()) {
			return Problem.error("unknown-role", where, "no network, since the family has none", "one", "Delete it.");
		}
		return Problem.error("unknown-role", where, "as role " + NearestName.oneOf(roles.keySet()),
				id.isEmpty() ? "none" : "'" + id + "'",
				(NearestName.suggest(id, roles.keySet()) + " Correct the role, or delete the network.").strip());
	}

	private static Problem missing(Role role) {
		return Problem.error("missing-network", "Networks of the model", "a network with the role '" + role.id() + "'", "none",
				"Add one: " + role.description());
	}

	/** Returns the figures of the first network of a role. */
	public Optional<NetworkFigures> network(String role) {
		return networks.stream().filter(figures -> figures.role().equals(role)).findFirst();
	}

	/** Returns the number of trained values. */
	public long parameters() {
		return networks.stream().mapToLong(NetworkFigures::parameters).sum();
	}
}

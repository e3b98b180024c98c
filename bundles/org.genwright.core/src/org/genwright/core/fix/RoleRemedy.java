package org.genwright.core.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.genwright.core.network.Role;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;

/** Gives a network a role that no other plays: the nearest name first. */
final class RoleRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unknown-role", "duplicate-network");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		String found = Elements.network(scope.architecture(), problem.elementId()).map(network -> Elements.text(network.getRole()))
				.orElse("");
		return scope.vacantRoles().stream().map(Role::id).sorted(Comparator.comparingInt(id -> NearestName.distance(found, id)))
				.map(id -> new Fix("Change the role to '" + id + "'", (architecture, _) -> Elements
						.network(architecture, problem.elementId()).ifPresent(network -> network.setRole(id)))).toList();
	}
}

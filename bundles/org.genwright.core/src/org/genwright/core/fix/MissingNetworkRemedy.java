package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.problem.Problem;

/** Adds a network of a role that none plays. */
final class MissingNetworkRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("missing-network");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		return scope.vacantRoles().stream()
				.map(role -> new Fix("Add the network '" + role.id() + "'", new AddNetwork(role))).toList();
	}
}

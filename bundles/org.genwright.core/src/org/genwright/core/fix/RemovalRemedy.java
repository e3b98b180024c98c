package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.problem.MissingPlugIns;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Node;

/** Removes what is wrong or not used: a layer, a network, a preprocessing step. */
final class RemovalRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("unused-node", "unknown-layer", "role-port", "input-missing", "duplicate-node", "unknown-role",
				"duplicate-network", "unknown-step");
	}

	/** Proposes nothing for a layer whose plug-in is not installed: it is not wrong, only unknown here. */
	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		if (node.isEmpty() && problem.code().equals("role-port")) {
			return List.of(); // the network lacks a port
		}
		if (node.isEmpty()) {
			return Elements.network(scope.architecture(), problem.elementId())
					.map(network -> "Remove the network '" + Elements.text(network.getRole()) + "'")
					.or(() -> Elements.step(scope.architecture(), problem.elementId())
							.map(step -> "Remove the step '" + Elements.text(step.getType()) + "'"))
					.map(title -> new Fix(title, new RemoveElement(problem.elementId()))).stream().toList();
		}
		if (problem.code().equals("unknown-layer")
				&& MissingPlugIns.remedy(scope.architecture(), scope.types()::isInstalled).isPresent()) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		String title = "Remove " + Elements.quoted(node.get());
		if (node.get().getIncoming().size() == 1 && !node.get().getOutgoing().isEmpty() && !problem.code().equals("unused-node")) {
			fixes.add(new Fix(title + " and connect what was around it", new Bypass(problem.elementId())));
		}
		fixes.add(new Fix(title, new RemoveElement(problem.elementId())));
		return fixes;
	}
}

package org.genwright.core.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.layer.Port;
import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Joins several connections at an input that takes one, or keeps one of them. */
final class TakenInputRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("input-taken");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		if (view.isEmpty()) {
			return List.of();
		}
		List<Fix> fixes = new ArrayList<>();
		for (Port port : view.get().inputs(node.get())) {
			List<Connection> there = view.get().incoming(node.get()).stream().filter(connection -> NetworkView
					.resolve(connection.getTargetPort(), view.get().inputs(node.get())).filter(port::equals).isPresent()).toList();
			if (port.arity() != Port.Arity.MANY && there.size() > 1) {
				fixes.addAll(of(there, view.get()));
			}
		}
		return fixes;
	}

	private static List<Fix> of(List<Connection> there, NetworkView view) {
		List<Fix> fixes = new ArrayList<>();
		for (String joint : Joining.JOINTS) {
			view.types().find(joint).ifPresent(type -> fixes.add(new Fix("Join the inputs with " + type.name(), join(there, joint))));
		}
		for (Connection kept : there) {
			ModelEdit edit = (_, _) -> { };
			for (Connection other : there) {
				edit = other == kept ? edit : edit.then(new RemoveElement(Elements.text(other.getId())));
			}
			fixes.add(new Fix("Keep the connection from " + Elements.quoted(kept.getSource()) + " only", edit));
		}
		return fixes;
	}

	private static ModelEdit join(List<Connection> there, String joint) {
		String first = Elements.text(there.getFirst().getId());
		ModelEdit edit = (_, _) -> { };
		for (Connection other : there.subList(1, there.size())) {
			edit = edit.then(new RemoveElement(Elements.text(other.getId()))).then(
					new JoinAt(first, joint, Elements.text(other.getSource().getId()), Elements.text(other.getSourcePort())));
		}
		return edit;
	}
}

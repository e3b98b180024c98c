package org.genwright.core.fix;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Sets units or channels of the layer before a place where its size does not fit. */
final class SizeBeforeRemedy implements Remedy {

	private final String code;

	/** @param code the code of the problem it mends: {@code layer-shape} or {@code role-output} */
	SizeBeforeRemedy(String code) {
		this.code = code;
	}

	@Override
	public Set<String> codes() {
		return Set.of(code);
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		Optional<Node> node = scope.node(problem);
		Optional<NetworkView> view = node.flatMap(scope::view);
		if (view.isEmpty()) {
			return List.of();
		}
		List<Connection> connections = code.equals("layer-shape") ? view.get().incoming(node.get()) : view.get().outgoing(node.get());
		return connections.stream().flatMap(connection -> before(connection, view.get()).stream()).toList();
	}

	private static Optional<Fix> before(Connection connection, NetworkView view) {
		ShapeRule rule = new ShapeRule(view);
		return NetworkView.resolve(connection.getTargetPort(), view.inputs(connection.getTarget()))
				.map(port -> new ShapeRule.Entry(connection.getTarget(), port, Optional.of(connection)))
				.flatMap(entry -> new SizeSearch(view).of(connection.getSource(), Elements.text(connection.getSourcePort()),
						fit -> rule.fault(entry, fit).isEmpty(), rule.goals(entry)));
	}
}

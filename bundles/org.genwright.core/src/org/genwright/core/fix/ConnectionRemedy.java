package org.genwright.core.fix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.problem.Problem;
import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/** Removes a connection: one without an end, one at a port that is not there, or one of a cycle. */
final class ConnectionRemedy implements Remedy {

	@Override
	public Set<String> codes() {
		return Set.of("dangling-connection", "unknown-port", "cycle");
	}

	@Override
	public List<Fix> propose(Problem problem, Scope scope) {
		if (!problem.code().equals("cycle")) {
			return Elements.connection(scope.architecture(), problem.elementId())
					.map(found -> new Fix("Remove the connection", new RemoveElement(problem.elementId()))).stream().toList();
		}
		Optional<Node> node = scope.node(problem);
		return node.flatMap(scope::view).map(view -> cycle(node.get(), view)).orElse(List.of()).stream()
				.map(connection -> new Fix("Remove the connection from " + Elements.quoted(connection.getSource()) + " to "
						+ Elements.quoted(connection.getTarget()), new RemoveElement(Elements.text(connection.getId()))))
				.toList();
	}

	/** Returns the connections of a shortest cycle through a node, the one that closes it first. */
	private static List<Connection> cycle(Node node, NetworkView view) {
		Map<Node, Connection> reachedBy = new IdentityHashMap<>();
		Deque<Node> open = new ArrayDeque<>(List.of(node));
		while (!open.isEmpty() && !reachedBy.containsKey(node)) {
			for (Connection connection : view.outgoing(open.remove())) {
				if (reachedBy.putIfAbsent(connection.getTarget(), connection) == null) {
					open.add(connection.getTarget());
				}
			}
		}
		List<Connection> cycle = new ArrayList<>();
		Connection last = reachedBy.get(node);
		while (last != null) {
			cycle.add(last);
			last = last.getSource() == node ? null : reachedBy.get(last.getSource());
		}
		return cycle;
	}
}

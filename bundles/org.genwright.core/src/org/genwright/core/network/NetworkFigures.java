package org.genwright.core.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;

/**
 * What follows for a network.
 *
 * @param role     the id of the role it plays
 * @param nodes    the nodes whose figures are known, in the order of data flow
 * @param unused   the names of those nodes that no output depends on; they are not compiled
 * @param problems what is wrong; without an error among them the network can be compiled
 */
public record NetworkFigures(String role, List<NodeFigures> nodes, Set<String> unused, List<Problem> problems) {

	/** Copies the lists. */
	public NetworkFigures {
		nodes = List.copyOf(nodes);
		unused = Set.copyOf(unused);
		problems = List.copyOf(problems);
	}

	/** Returns the problems that keep the network from being compiled. */
	public List<Problem> errors() {
		return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
	}

	/** Returns the figures of a node by its id, if they are known. */
	public Optional<NodeFigures> node(String id) {
		return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
	}

	/** Returns the number of trained values of the nodes that are used. */
	public long parameters() {
		return used().mapToLong(NodeFigures::parameters).sum();
	}

	/** Returns the multiply-adds per example of a forward pass of the nodes that are used. */
	public long multiplyAdds() {
		return used().mapToLong(NodeFigures::multiplyAdds).sum();
	}

	private Stream<NodeFigures> used() {
		return nodes.stream().filter(node -> !unused.contains(node.name()));
	}
}

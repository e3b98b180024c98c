package org.genwright.core.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Node;

/**
 * The order in which values flow through a network, in time linear in its size. Nodes on a cycle are told apart; those
 * behind a cycle keep their place in the order. Source: Topological sorting of large networks (Arthur B. Kahn, 1962).
 */
final class DataFlow {

	private final Wiring wiring;
	private final Map<Node, Integer> waiting = new IdentityHashMap<>();
	private final Deque<Node> ready = new ArrayDeque<>();
	private final List<Node> order = new ArrayList<>();
	private final List<List<Node>> cycles = new ArrayList<>();

	DataFlow(Wiring wiring) {
		this.wiring = wiring;
		for (Node node : wiring.nodes()) {
			waiting.put(node, wiring.incoming(node).size());
			if (wiring.incoming(node).isEmpty()) {
				ready.add(node);
			}
		}
		advance();
		for (Node node : wiring.nodes()) {
			if (waiting.get(node) > 0) {
				List<Node> cycle = cycleBefore(node);
				cycles.add(cycle);
				cycle.forEach(this::release);
				advance();
			}
		}
	}

	/** Takes nodes all of whose sources were taken. */
	private void advance() {
		while (!ready.isEmpty()) {
			Node node = ready.remove();
			order.add(node);
			passOn(node);
		}
	}

	private void passOn(Node node) {
		for (Connection connection : wiring.outgoing(node)) {
			Node target = connection.getTarget();
			if (waiting.merge(target, -1, Integer::sum) == 0) {
				ready.add(target);
			}
		}
	}

	/** Takes a node on a cycle out of the play. */
	private void release(Node node) {
		waiting.put(node, Integer.MIN_VALUE / 2);
		passOn(node);
	}

	/** Walks against the flow until a node comes again; begins with the cycle's first node of the file. */
	private List<Node> cycleBefore(Node start) {
		List<Node> walk = new ArrayList<>();
		Map<Node, Integer> position = new IdentityHashMap<>();
		Node node = start;
		while (position.putIfAbsent(node, walk.size()) == null) {
			walk.add(node);
			node = wiring.incoming(node).stream().map(Connection::getSource).filter(source -> waiting.get(source) > 0)
					.findFirst().orElseThrow();
		}
		List<Node> cycle = new ArrayList<>(walk.subList(position.get(node), walk.size()));
		Collections.reverse(cycle);
		Node first = cycle.stream().min(Comparator.comparingInt(wiring.nodes()::indexOf)).orElseThrow();
		Collections.rotate(cycle, -cycle.indexOf(first));
		return cycle;
	}

	/** Returns the nodes on no cycle, sources first. */
	List<Node> order() {
		return order;
	}

	/** Returns the cycles, each in the direction of the flow. */
	List<List<Node>> cycles() {
		return cycles;
	}

	/** Returns the nodes from which one of the given nodes can be reached, these included. */
	Set<Node> upstream(List<Node> ends) {
		Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<Node> open = new ArrayDeque<>(ends);
		while (!open.isEmpty()) {
			Node node = open.remove();
			if (found.add(node)) {
				wiring.incoming(node).forEach(connection -> open.add(connection.getSource()));
			}
		}
		return found;
	}
}

package org.genwright.ui.editor.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.model.architecture.Connection;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/** The nodes of a network in the order in which values flow through them; cycles are broken at the first node in the file. */
public final class DataFlowOrder {

	private final Map<Node, List<Node>> targets = new LinkedHashMap<>();
	private final Map<Node, Integer> waiting = new LinkedHashMap<>();
	private final List<Node> order = new ArrayList<>();

	private DataFlowOrder(Network network) {
		for (Node node : network.getNodes()) {
			targets.put(node, new ArrayList<>());
			waiting.put(node, 0);
		}
		for (Connection connection : network.getConnections()) {
			if (targets.containsKey(connection.getSource()) && targets.containsKey(connection.getTarget())) {
				targets.get(connection.getSource()).add(connection.getTarget());
				waiting.merge(connection.getTarget(), 1, Integer::sum);
			}
		}
	}

	/** Returns the nodes of a network, sources first. */
	public static List<Node> of(Network network) {
		DataFlowOrder flow = new DataFlowOrder(network);
		List<Node> starts = network.getNodes().stream().filter(node -> flow.waiting.get(node) == 0).toList();
		starts.forEach(flow::follow);
		network.getNodes().forEach(flow::follow);
		return flow.order;
	}

	/** Takes a node and what only waited for it. */
	private void follow(Node start) {
		Deque<Node> ready = new ArrayDeque<>(List.of(start));
		while (!ready.isEmpty()) {
			Node node = ready.pop();
			if (waiting.remove(node) == null) {
				continue;
			}
			order.add(node);
			for (Node target : targets.get(node).reversed()) {
				if (waiting.containsKey(target) && waiting.merge(target, -1, Integer::sum) == 0) {
					ready.push(target);
				}
			}
		}
	}
}

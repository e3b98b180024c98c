package org.genwright.nn.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reverse-mode differentiation. The gradients are further values of the graph, made of ordinary ops, and can be
 * differentiated in their turn.
 */
public final class Gradients {

	private final Set<Value> needed;
	private final Map<Value, Value> gradients = new HashMap<>();

	private Gradients(Set<Value> needed) {
		this.needed = needed;
	}

	/**
	 * Returns the gradients of an objective, one per target and of its shape; zeros where it does not depend on one.
	 *
	 * @param objective a scalar []
	 * @param targets   values of the same graph
	 * @throws IllegalArgumentException if the objective is no scalar
	 * @throws IllegalStateException    if an op between has no gradient; the message names it
	 */
	public static List<Value> of(Value objective, List<Value> targets) {
		if (objective.shape().rank() != 0) {
			throw new IllegalArgumentException("Graph '" + objective.graph().name()
					+ "': expected a scalar objective, found " + objective + ". Take its sum or mean.");
		}
		Gradients pass = new Gradients(dependants(objective.graph(), targets));
		pass.add(objective, objective.graph().constant(1));
		List<Value> before = objective.graph().values().subList(0, objective.id() + 1);
		for (Value value : before.reversed()) {
			pass.differentiate(value);
		}
		return targets.stream().map(pass::gradient).toList();
	}

	private static Set<Value> dependants(Graph graph, List<Value> targets) {
		Set<Value> dependants = new HashSet<>(targets);
		for (Value value : graph.values()) {
			if (value.inputs().stream().anyMatch(dependants::contains)) {
				dependants.add(value);
			}
		}
		return dependants;
	}

	private void differentiate(Value value) {
		List<Value> results = value.results();
		if (results.stream().noneMatch(gradients::containsKey) || value.inputs().stream().noneMatch(needed::contains)) {
			return;
		}
		switch (value.origin()) {
			case Origin.Computed computed -> value.graph().ops().gradient(computed.op()).emit(results,
					results.stream().map(this::gradient).toList(),
					(index, contribution) -> add(value.input(index), contribution));
			case Origin.Reshaped reshaped -> add(reshaped.source(),
					gradients.get(value).reshape(reshaped.source().shape().sizes()));
			default -> {
			}
		}
	}

	private void add(Value value, Value contribution) {
		if (needed.contains(value)) {
			gradients.merge(value, contribution, Value::plus);
		}
	}

	private Value gradient(Value target) {
		Value gradient = gradients.get(target);
		return gradient == null ? target.graph().broadcast(target.graph().constant(0), target)
				: target.graph().broadcast(gradient, target);
	}
}

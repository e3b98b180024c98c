package org.genwright.nn.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.nn.graph.Cut;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;

/**
 * The order of a graph's computation, cut at the barriers it needs. Rounds follow each other; in a round, values that
 * are not cut are computed first, then all slices of rows side by side without waiting for each other, then sums over
 * the rows. Only what is needed for the results is computed.
 */
final class Phases {

	private final List<Map<Cut, List<Value>>> rounds = new ArrayList<>();
	private final Map<Value, Integer> roundOf = new HashMap<>();

	Phases(Graph graph, Collection<Value> results) {
		Set<Value> needed = needed(graph, results);
		for (Value value : graph.values()) {
			if (needed.contains(value)) {
				int round = round(value);
				roundOf.put(value, round);
				if (value.origin() instanceof Origin.Computed) {
					put(value, round);
				}
			}
		}
	}

	private static Set<Value> needed(Graph graph, Collection<Value> results) {
		Set<Value> needed = new HashSet<>(results);
		for (Value value : graph.values().reversed()) {
			if (needed.contains(value)) {
				needed.addAll(value.inputs());
			}
		}
		return needed;
	}

	private int round(Value value) {
		int round = 0;
		for (Value input : value.inputs()) {
			boolean waits = input.cut() == Cut.REDUCTION && value.origin() instanceof Origin.Computed
					|| input.cut() == Cut.ROWS && value.cut() == Cut.WHOLE;
			round = Math.max(round, roundOf.get(input) + (waits ? 1 : 0));
		}
		return round;
	}

	private void put(Value value, int round) {
		while (rounds.size() <= round) {
			Map<Cut, List<Value>> kinds = new EnumMap<>(Cut.class);
			for (Cut cut : Cut.values()) {
				kinds.put(cut, new ArrayList<>());
			}
			rounds.add(kinds);
		}
		rounds.get(round).get(value.cut()).add(value);
	}

	/** Returns the number of rounds. */
	int rounds() {
		return rounds.size();
	}

	/** Returns the values computed in one part of a round, in their order. */
	List<Value> values(int round, Cut cut) {
		return rounds.get(round).get(cut);
	}
}

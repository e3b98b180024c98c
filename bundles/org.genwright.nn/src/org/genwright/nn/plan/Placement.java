package org.genwright.nn.plan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.genwright.nn.ElementType;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Recurrent;

/**
 * Where a plan's values lie. Results along the rows take over the place of others with as many elements per row that
 * nobody reads any more: the rows of a slice then stay in its own part, however far other slices have got.
 */
final class Placement {

	/** Ops whose first result may take the place of one of their inputs, if nobody reads that afterwards. */
	private static final Map<Op, Integer> IN_PLACE = Map.of(Recurrent.LSTM_GRADIENT, 2, Recurrent.GRU_GRADIENT, 2);

	private final Map<ElementType, ArenaLayout> workspace = new EnumMap<>(ElementType.class);
	private final Map<ElementType, ArenaLayout> constants = new EnumMap<>(ElementType.class);
	private final Map<Value, Region> regions = new HashMap<>();
	private final Set<Value> stored = new HashSet<>();
	private final Map<Long, Deque<Region>> free = new HashMap<>();
	private final Set<Value> takenOver = new HashSet<>();

	/**
	 * @param works    in the order of computation
	 * @param results  values read after a run
	 * @param external computed values that lie elsewhere
	 */
	Placement(Graph graph, List<Work> works, Collection<Value> results, Set<Value> external) {
		for (ElementType type : List.of(ElementType.FLOAT32, ElementType.INT32)) {
			workspace.put(type, new ArenaLayout("activations of " + graph.name(), type));
			constants.put(type, new ArenaLayout("constants of " + graph.name(), type));
		}
		for (Value value : graph.values()) {
			switch (value.origin()) {
				case Origin.Input input -> regions.put(value, region(workspace, value));
				case Origin.Constant constant -> regions.put(value, region(constants, value));
				default -> {
				}
			}
		}
		Map<Value, Integer> lastReaders = lastReaders(works, results);
		for (int at = 0; at < works.size(); at++) {
			takeOver(works.get(at), at, lastReaders);
			place(works.get(at), external);
			release(works.get(at), at, lastReaders);
		}
	}

	/** Returns the position of the last work that reads each stored value; of results the position behind the last. */
	private Map<Value, Integer> lastReaders(List<Work> works, Collection<Value> results) {
		Map<Value, Integer> readers = new HashMap<>();
		for (int at = 0; at < works.size(); at++) {
			for (Value read : works.get(at).reads()) {
				readers.put(root(read), at);
				stored.add(root(read));
			}
		}
		for (Value result : results) {
			readers.put(root(result), works.size());
			stored.add(root(result));
		}
		return readers;
	}

	private void takeOver(Work work, int at, Map<Value, Integer> lastReaders) {
		Value value = work.values().getFirst();
		Integer index = IN_PLACE.get(Work.op(value));
		if (index == null) {
			return;
		}
		Value input = root(value.input(index));
		if (lastReaders.get(input) == at && reusable(input) && reusable(value) && key(input) == key(value)
				&& regions.containsKey(input)) {
			regions.put(value, new Region(regions.get(input).offset(), value.shape()));
			takenOver.add(input);
		}
	}

	private void place(Work work, Set<Value> external) {
		for (Value value : results(work)) {
			boolean partOfSeveral = work.kind() == Work.Kind.OP && work.values().getFirst().results().size() > 1;
			if (!(stored.contains(value) || partOfSeveral) || external.contains(value) || regions.containsKey(value)) {
				continue;
			}
			Deque<Region> places = free.get(key(value));
			regions.put(value, reusable(value) && places != null && !places.isEmpty()
					? new Region(places.pop().offset(), value.shape())
					: region(workspace, value));
		}
	}

	/** Returns what a work computes; of an op with several results all of them. */
	private static List<Value> results(Work work) {
		return work.values().stream().flatMap(value -> value.results().stream()).toList();
	}

	private void release(Work work, int at, Map<Value, Integer> lastReaders) {
		Set<Value> roots = new HashSet<>();
		work.reads().forEach(read -> roots.add(root(read)));
		roots.addAll(results(work));
		for (Value value : roots.stream().sorted((a, b) -> Integer.compare(a.id(), b.id())).toList()) {
			if (lastReaders.getOrDefault(value, at) == at && reusable(value) && regions.containsKey(value)
					&& !takenOver.contains(value)) {
				free.computeIfAbsent(key(value), elements -> new ArrayDeque<>()).push(regions.get(value));
			}
		}
	}

	private static boolean reusable(Value value) {
		return value.followsRows() && (value.origin() instanceof Origin.Computed || value.origin() instanceof Origin.Part)
				&& value.spec().type() == ElementType.FLOAT32;
	}

	private static long key(Value value) {
		return value.shape().elements();
	}

	private static Region region(Map<ElementType, ArenaLayout> layouts, Value value) {
		ArenaLayout layout = layouts.get(value.spec().type());
		if (layout == null) {
			throw new IllegalArgumentException("Graph '" + value.graph().name()
					+ "': expected values of FLOAT32 or INT32, found " + value + ".");
		}
		return layout.add(value.shape().sizes());
	}

	/** Returns the value whose elements a value shows, perhaps under another shape. */
	static Value root(Value value) {
		return value.origin() instanceof Origin.Reshaped(Value source) ? root(source) : value;
	}

	/** Returns whether a computed value is kept in memory. */
	boolean isStored(Value value) {
		return stored.contains(value);
	}

	Region region(Value value) {
		return regions.get(value);
	}

	ArenaLayout workspace(ElementType type) {
		return workspace.get(type);
	}

	ArenaLayout constants(ElementType type) {
		return constants.get(type);
	}
}

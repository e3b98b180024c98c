package org.genwright.nn.program;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.nn.ElementType;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.op.TensorSpec;

/** Where the buffers and states of a program lie, which its entry points share. */
final class KeptLayout {

	/**
	 * What tells states apart.
	 *
	 * @param name  as in the graph
	 * @param batch N
	 */
	record StateKey(String name, long batch) {

		static StateKey of(Value state) {
			return new StateKey(((Origin.State) state.origin()).name(), state.graph().batch());
		}
	}

	/** A place, of one element type. */
	record Place(ElementType type, Region region) {
	}

	private final String program;
	private final Map<ElementType, ArenaLayout> arenas = new EnumMap<>(ElementType.class);
	private final Map<String, BufferSpec> buffers = new LinkedHashMap<>();
	private final Map<String, Region> bufferRegions = new LinkedHashMap<>();
	private final Map<StateKey, Place> states = new LinkedHashMap<>();

	KeptLayout(String program, List<Graph> graphs) {
		this.program = program;
		for (ElementType type : List.of(ElementType.FLOAT32, ElementType.INT32)) {
			arenas.put(type, new ArenaLayout("buffers and states of " + program, type));
		}
		for (Graph graph : graphs) {
			for (Value value : graph.values()) {
				switch (value.origin()) {
					case Origin.Buffer buffer -> add(buffer.spec());
					case Origin.State state -> add(StateKey.of(value), value.spec());
					default -> {
					}
				}
			}
		}
	}

	private void add(BufferSpec spec) {
		BufferSpec known = buffers.putIfAbsent(spec.name(), spec);
		if (known == null) {
			bufferRegions.put(spec.name(), arenas.get(ElementType.FLOAT32).add(spec.shape().sizes()));
		} else {
			require("buffer", spec.name(), known.shape().equals(spec.shape()), known.shape(), spec.shape());
		}
	}

	private void add(StateKey key, TensorSpec spec) {
		Place known = states.get(key);
		if (known == null) {
			states.put(key, new Place(spec.type(), arenas.get(spec.type()).add(spec.shape().sizes())));
		} else {
			TensorSpec before = new TensorSpec(known.type(), known.region().shape());
			require("state", key.name(), before.equals(spec), before, spec);
		}
	}

	private void require(String what, String name, boolean equal, Object expected, Object found) {
		if (!equal) {
			throw new IllegalArgumentException("Program '" + program + "', " + what + " '" + name + "': expected " + expected
					+ " as in another entry point, found " + found + ".");
		}
	}

	Map<ElementType, ArenaLayout> arenas() {
		return arenas;
	}

	Map<String, BufferSpec> buffers() {
		return buffers;
	}

	Region region(BufferSpec spec) {
		return bufferRegions.get(spec.name());
	}

	Place place(StateKey key) {
		return states.get(key);
	}

	long bytes() {
		return arenas.values().stream().mapToLong(ArenaLayout::bytes).sum();
	}
}

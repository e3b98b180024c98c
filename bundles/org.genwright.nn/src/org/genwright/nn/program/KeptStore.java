package org.genwright.nn.program;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.nn.ElementType;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.rng.RandomStream;

/** The buffers and states of a program in device memory. */
final class KeptStore {

	/** Elements written at once when a state is reset. */
	private static final int CHUNK = 1 << 14;

	private final Memory memory;
	private final KeptLayout layout;
	private final Map<ElementType, Arena> arenas = new EnumMap<>(ElementType.class);
	private final float[] zeroFloats = new float[CHUNK];
	private final int[] zeroInts = new int[CHUNK];

	/** Takes memory, and sets buffers to their first values and states to zeros. */
	KeptStore(Memory memory, KeptLayout layout, RandomStream stream) {
		this.memory = memory;
		this.layout = layout;
		layout.arenas().forEach((type, arena) -> arenas.put(type, memory.allocate(arena)));
		layout.buffers().values().forEach(spec -> {
			float[] values = spec.initialiser().values(spec.shape(), stream.child(spec.name()));
			memory.write(values, 0, buffer(spec), 0, values.length);
		});
	}

	Slice buffer(BufferSpec spec) {
		return arenas.get(ElementType.FLOAT32).slice(layout.region(spec));
	}

	/** Returns all buffers by name. */
	Map<String, Slice> buffers() {
		Map<String, Slice> buffers = new LinkedHashMap<>();
		layout.buffers().forEach((name, spec) -> buffers.put(name, buffer(spec)));
		return buffers;
	}

	Slice state(Value state) {
		KeptLayout.Place place = layout.place(KeptLayout.StateKey.of(state));
		return arenas.get(place.type()).slice(place.region());
	}

	/** Sets the states of a graph to zeros. */
	void reset(Graph graph) {
		for (Value value : graph.values()) {
			if (value.origin() instanceof Origin.State) {
				clear(state(value));
			}
		}
	}

	private void clear(Slice slice) {
		long elements = slice.shape().elements();
		for (long at = 0; at < elements; at += CHUNK) {
			int count = (int) Math.min(CHUNK, elements - at);
			if (slice.type() == ElementType.INT32) {
				memory.write(zeroInts, 0, slice, at, count);
			} else {
				memory.write(zeroFloats, 0, slice, at, count);
			}
		}
	}

	void close() {
		arenas.values().forEach(Arena::close);
	}
}

package org.genwright.nn.host;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.genwright.nn.ElementType;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.nd4j.Nd4jArena;
import org.genwright.nn.nd4j.Nd4jMemory;
import org.genwright.nn.op.OpCall;

/** ND4J arrays in host memory, with copies straight to and from their addresses: these allocate nothing. */
public final class HostMemory extends Nd4jMemory {

	/**
	 * @param limitBytes the most bytes all arenas together may take
	 */
	public HostMemory(long limitBytes) {
		super(limitBytes);
	}

	@Override
	protected void copyIn(Object source, int from, Slice target, long at, int count) {
		long to = address(target) + at * target.type().bytes();
		switch (source) {
			case double[] values -> MemorySegment.copy(values, from, Lanes.MEMORY, ValueLayout.JAVA_DOUBLE, to, count);
			case float[] values -> MemorySegment.copy(values, from, Lanes.MEMORY, ValueLayout.JAVA_FLOAT, to, count);
			case int[] values -> MemorySegment.copy(values, from, Lanes.MEMORY, ValueLayout.JAVA_INT, to, count);
			case long[] values -> MemorySegment.copy(values, from, Lanes.MEMORY, ValueLayout.JAVA_LONG, to, count);
			default -> super.copyIn(source, from, target, at, count);
		}
	}

	@Override
	protected void copyOut(Slice source, long at, Object target, int from, int count) {
		long start = address(source) + at * source.type().bytes();
		switch (target) {
			case double[] values -> MemorySegment.copy(Lanes.MEMORY, ValueLayout.JAVA_DOUBLE, start, values, from, count);
			case float[] values -> MemorySegment.copy(Lanes.MEMORY, ValueLayout.JAVA_FLOAT, start, values, from, count);
			case int[] values -> MemorySegment.copy(Lanes.MEMORY, ValueLayout.JAVA_INT, start, values, from, count);
			case long[] values -> MemorySegment.copy(Lanes.MEMORY, ValueLayout.JAVA_LONG, start, values, from, count);
			default -> super.copyOut(source, at, target, from, count);
		}
	}

	/** Returns room for a kernel's own floats, which is freed with the device. */
	static Slice scratch(OpCall call, long elements) {
		ArenaLayout layout = new ArenaLayout("workspace of " + call.op().id(), ElementType.FLOAT32);
		Region region = layout.add(elements);
		return call.output(0).slice().arena().memory().allocate(layout).slice(region);
	}

	static long address(Slice slice) {
		if (!(slice.arena() instanceof Nd4jArena arena)) {
			throw new IllegalArgumentException("Arena '" + slice.arena().name()
					+ "': expected the memory of a host device, found " + slice.arena().getClass().getSimpleName() + ".");
		}
		return arena.address() + (arena.start() + slice.offset()) * slice.type().bytes();
	}
}

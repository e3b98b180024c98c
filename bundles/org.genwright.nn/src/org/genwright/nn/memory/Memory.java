package org.genwright.nn.memory;

import java.util.ArrayList;
import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

/**
 * The memory of one device: allocates arenas within a limit, and copies between them and Java arrays. Nothing else
 * moves data to or from a device. Copies may be made by several threads at once, to different slices.
 */
public abstract class Memory implements AutoCloseable {

	private final long limitBytes;
	private final List<Arena> arenas = new ArrayList<>();
	private long usedBytes;

	/**
	 * @param limitBytes the most bytes all arenas together may take
	 */
	protected Memory(long limitBytes) {
		this.limitBytes = limitBytes;
	}

	/** Makes an arena filled with zeros. */
	protected abstract Arena create(ArenaLayout layout);

	/**
	 * Copies Java numbers into a slice, converting floats to the arena's element type.
	 *
	 * @param source array of double, float or int as the kind of the arena asks
	 */
	protected abstract void copyIn(Object source, int from, Slice target, long at, int count);

	/** Copies elements of a slice to a Java array of the arena's element type. */
	protected abstract void copyOut(Slice source, long at, Object target, int from, int count);

	/**
	 * Allocates an arena, all zeros.
	 *
	 * @throws OutOfDeviceMemoryException if it does not fit beside the arenas already there
	 */
	public final synchronized Arena allocate(ArenaLayout layout) {
		long free = limitBytes - usedBytes;
		if (layout.bytes() > free) {
			throw new OutOfDeviceMemoryException(layout.name(), layout.bytes(), free, limitBytes);
		}
		Arena arena = create(layout);
		arenas.add(arena);
		usedBytes += arena.bytes();
		return arena;
	}

	/**
	 * Does nothing if so many bytes are free.
	 *
	 * @param what what they are for
	 * @throws OutOfDeviceMemoryException if they are not
	 */
	public final synchronized void require(String what, long bytes) {
		if (bytes > limitBytes - usedBytes) {
			throw new OutOfDeviceMemoryException(what, bytes, limitBytes - usedBytes, limitBytes);
		}
	}

	final synchronized void released(Arena arena) {
		if (arenas.remove(arena)) {
			usedBytes -= arena.bytes();
		}
	}

	/** Returns the bytes of all open arenas. */
	public final synchronized long usedBytes() {
		return usedBytes;
	}

	/** Returns the most bytes all arenas together may take. */
	public final long limitBytes() {
		return limitBytes;
	}

	/** Copies all elements of a FLOAT64 slice in, from the start of an array. */
	public final void write(double[] source, Slice target) {
		write(source, 0, target, 0, count(target));
	}

	/** Copies numbers into a FLOAT64 slice, beginning with its element {@code at}. */
	public final void write(double[] source, int from, Slice target, long at, int count) {
		check(ElementType.FLOAT64, target, at, source.length, from, count);
		copyIn(source, from, target, at, count);
	}

	/** Copies numbers into a FLOAT32 slice, beginning with its element {@code at}. */
	public final void write(float[] source, int from, Slice target, long at, int count) {
		check(ElementType.FLOAT32, target, at, source.length, from, count);
		copyIn(source, from, target, at, count);
	}

	/** Copies numbers into an INT32 slice, beginning with its element {@code at}. */
	public final void write(int[] source, int from, Slice target, long at, int count) {
		check(ElementType.INT32, target, at, source.length, from, count);
		copyIn(source, from, target, at, count);
	}

	/** Copies a tensor into a slice of the same element type and shape. */
	public final void write(Tensor source, Slice target) {
		if (!source.shape().equals(target.shape())) {
			throw new IllegalArgumentException("Arena '" + target.arena().name() + "': expected a tensor of shape "
					+ target.shape() + ", found " + source.shape() + ".");
		}
		switch (source.type()) {
			case FLOAT64 -> write(source.doubles(), target);
			case FLOAT32 -> write(source.floats(), 0, target, 0, count(target));
			case INT32 -> write(source.ints(), 0, target, 0, count(target));
			case INT64 -> {
				check(ElementType.INT64, target, 0, source.longs().length, 0, count(target));
				copyIn(source.longs(), 0, target, 0, count(target));
			}
		}
	}

	/** Copies elements of a FLOAT64 slice out, beginning with its element {@code at}. */
	public final void read(Slice source, long at, double[] target, int from, int count) {
		check(ElementType.FLOAT64, source, at, target.length, from, count);
		copyOut(source, at, target, from, count);
	}

	/** Copies elements of a FLOAT32 slice out, beginning with its element {@code at}. */
	public final void read(Slice source, long at, float[] target, int from, int count) {
		check(ElementType.FLOAT32, source, at, target.length, from, count);
		copyOut(source, at, target, from, count);
	}

	/** Copies elements of an INT32 slice out, beginning with its element {@code at}. */
	public final void read(Slice source, long at, int[] target, int from, int count) {
		check(ElementType.INT32, source, at, target.length, from, count);
		copyOut(source, at, target, from, count);
	}

	/** Returns a copy of a slice in plain Java memory. */
	public final Tensor read(Slice source) {
		source.arena().requireOpen();
		Shape shape = source.shape();
		int count = count(source);
		return switch (source.type()) {
			case FLOAT64 -> Tensor.of(shape, copied(source, new double[count], count));
			case FLOAT32 -> Tensor.of(shape, copied(source, new float[count], count));
			case INT32 -> Tensor.of(shape, copied(source, new int[count], count));
			case INT64 -> Tensor.of(shape, copied(source, new long[count], count));
		};
	}

	private <A> A copied(Slice source, A target, int count) {
		copyOut(source, 0, target, 0, count);
		return target;
	}

	private static int count(Slice slice) {
		return Math.toIntExact(slice.shape().elements());
	}

	private static void check(ElementType type, Slice slice, long at, int length, int from, int count) {
		slice.arena().requireOpen();
		if (slice.type() != type) {
			throw new IllegalArgumentException("Arena '" + slice.arena().name() + "': expected a copy of " + slice.type()
					+ " elements, found " + type + ".");
		}
		if (count < 0 || at < 0 || at + count > slice.shape().elements() || from < 0 || from + (long) count > length) {
			throw new IllegalArgumentException("Arena '" + slice.arena().name() + "': expected a copy within "
					+ slice.shape().elements() + " elements of the slice and " + length + " of the array, found " + count
					+ " elements at " + at + " and " + from + ".");
		}
	}

	/** Closes every arena still open. */
	@Override
	public final void close() {
		for (Arena arena : openArenas()) {
			arena.close();
		}
	}

	private synchronized List<Arena> openArenas() {
		return List.copyOf(arenas);
	}
}

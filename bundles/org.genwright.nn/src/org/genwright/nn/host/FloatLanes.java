package org.genwright.nn.host;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Loads and stores of float vectors at raw addresses, and the float functions the kernels share. */
final class FloatLanes {

	static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

	/** Numbers per vector. */
	static final int COUNT = FLOATS.length();

	private static final VectorShuffle<Float> BY_EIGHT = VectorShuffle.iota(FLOATS, 8 % COUNT, 1, true);
	private static final VectorShuffle<Float> BY_FOUR = VectorShuffle.iota(FLOATS, 4 % COUNT, 1, true);
	private static final VectorShuffle<Float> BY_TWO = VectorShuffle.iota(FLOATS, 2 % COUNT, 1, true);
	private static final VectorShuffle<Float> BY_ONE = VectorShuffle.iota(FLOATS, 1 % COUNT, 1, true);

	private static final ByteOrder ORDER = ByteOrder.nativeOrder();

	private FloatLanes() {
	}

	static FloatVector load(long address) {
		return FloatVector.fromMemorySegment(FLOATS, Lanes.MEMORY, address, ORDER);
	}

	static FloatVector load(long address, VectorMask<Float> mask) {
		return FloatVector.fromMemorySegment(FLOATS, Lanes.MEMORY, address, ORDER, mask);
	}

	static void store(long address, FloatVector vector) {
		vector.intoMemorySegment(Lanes.MEMORY, address, ORDER);
	}

	static void store(long address, FloatVector vector, VectorMask<Float> mask) {
		vector.intoMemorySegment(Lanes.MEMORY, address, ORDER, mask);
	}

	static FloatVector broadcast(float value) {
		return FloatVector.broadcast(FLOATS, value);
	}

	/** Returns the mask of the first count lanes. */
	static VectorMask<Float> first(int count) {
		return FLOATS.indexInRange(0, count);
	}

	/** Returns the sum of all lanes, added in a fixed order, as {@link Lanes#sum} does and why. */
	static float sum(FloatVector vector) {
		FloatVector sum = vector;
		if (COUNT >= 16) {
			sum = sum.add(sum.rearrange(BY_EIGHT));
		}
		if (COUNT >= 8) {
			sum = sum.add(sum.rearrange(BY_FOUR));
		}
		if (COUNT >= 4) {
			sum = sum.add(sum.rearrange(BY_TWO));
		}
		if (COUNT >= 2) {
			sum = sum.add(sum.rearrange(BY_ONE));
		}
		return sum.lane(0);
	}

	static float get(long address) {
		return Lanes.MEMORY.get(ValueLayout.JAVA_FLOAT, address);
	}

	static void set(long address, float value) {
		Lanes.MEMORY.set(ValueLayout.JAVA_FLOAT, address, value);
	}

	static int getInt(long address) {
		return Lanes.MEMORY.get(ValueLayout.JAVA_INT, address);
	}

	static void setInt(long address, int value) {
		Lanes.MEMORY.set(ValueLayout.JAVA_INT, address, value);
	}

	/** Copies floats between places that do not overlap. */
	static void copy(long from, long to, long count) {
		MemorySegment.copy(Lanes.MEMORY, from, Lanes.MEMORY, to, 4 * count);
	}

	/** Fills with zeros. */
	static void clear(long address, long count) {
		long whole = count - count % COUNT;
		for (long i = 0; i < whole; i += COUNT) {
			store(address + 4 * i, broadcast(0));
		}
		for (long i = whole; i < count; i++) {
			set(address + 4 * i, 0);
		}
	}
}

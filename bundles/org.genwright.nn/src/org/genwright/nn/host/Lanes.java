package org.genwright.nn.host;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Loads and stores at raw addresses. Loops over them stay small: large bodies make the compiler allocate vectors. */
final class Lanes {

	/** All of memory; the kernels' operands were checked when they were bound. */
	static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

	static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

	/** Numbers per vector. */
	static final int COUNT = DOUBLES.length();

	/** Bytes per vector. */
	static final long BYTES = DOUBLES.vectorByteSize();

	private static final VectorShuffle<Double> BY_FOUR = VectorShuffle.iota(DOUBLES, 4 % COUNT, 1, true);
	private static final VectorShuffle<Double> BY_TWO = VectorShuffle.iota(DOUBLES, 2 % COUNT, 1, true);
	private static final VectorShuffle<Double> BY_ONE = VectorShuffle.iota(DOUBLES, 1 % COUNT, 1, true);

	private static final ByteOrder ORDER = ByteOrder.nativeOrder();

	private Lanes() {
	}

	static DoubleVector load(long address) {
		return DoubleVector.fromMemorySegment(DOUBLES, MEMORY, address, ORDER);
	}

	static void store(long address, DoubleVector vector) {
		vector.intoMemorySegment(MEMORY, address, ORDER);
	}

	static DoubleVector broadcast(double value) {
		return DoubleVector.broadcast(DOUBLES, value);
	}

	/**
	 * Returns the sum of all lanes, added in a fixed order. The reduction of the Vector API leaves the order open, and
	 * interpreted and compiled code differ in it: its bits would depend on when a loop was compiled.
	 */
	static double sum(DoubleVector vector) {
		DoubleVector sum = vector;
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

	static double get(long address) {
		return MEMORY.get(ValueLayout.JAVA_DOUBLE, address);
	}

	static void set(long address, double value) {
		MEMORY.set(ValueLayout.JAVA_DOUBLE, address, value);
	}
}

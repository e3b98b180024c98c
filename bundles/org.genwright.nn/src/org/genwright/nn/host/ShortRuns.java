package org.genwright.nn.host;

import static org.genwright.nn.host.FloatLanes.COUNT;
import static org.genwright.nn.host.FloatLanes.broadcast;
import static org.genwright.nn.host.FloatLanes.load;
import static org.genwright.nn.host.FloatLanes.store;

import jdk.incubator.vector.VectorMask;

/** Copies and sums of short runs of floats, of any length. */
final class ShortRuns {

	private ShortRuns() {
	}

	private static VectorMask<Float> mask(int i, int n) {
		return FloatLanes.FLOATS.indexInRange(i, n);
	}

	static void copy(long from, long to, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(to + 4L * i, load(from + 4L * i, mask), mask);
		}
	}

	static void clear(long address, int n) {
		for (int i = 0; i < n; i += COUNT) {
			store(address + 4L * i, broadcast(0), mask(i, n));
		}
	}

	/** to ← to + from. */
	static void add(long from, long to, int n) {
		for (int i = 0; i < n; i += COUNT) {
			VectorMask<Float> mask = mask(i, n);
			store(to + 4L * i, load(to + 4L * i, mask).add(load(from + 4L * i, mask)), mask);
		}
	}
}

package org.genwright.nn;

import java.lang.management.ManagementFactory;

import com.sun.management.ThreadMXBean;

/** Measures what code allocates once it is compiled. */
public final class Allocation {

	private static final long PATIENCE_NANOS = 30_000_000_000L;
	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private Allocation() {
	}

	/**
	 * Returns the bytes that all threads together allocate per run, measured again and again until they are below the
	 * tolerated number or patience ends: the compiler works in the background, on a busy machine late, and interpreted
	 * code boxes vectors. Code that allocates when compiled never gets below.
	 *
	 * @param runs number of runs of one measurement
	 */
	public static double settled(Runnable code, int runs, double toleratedBytes) {
		long deadline = System.nanoTime() + PATIENCE_NANOS;
		double bytes = Double.POSITIVE_INFINITY;
		while (bytes >= toleratedBytes && System.nanoTime() < deadline) {
			long before = THREADS.getTotalThreadAllocatedBytes();
			for (int run = 0; run < runs; run++) {
				code.run();
			}
			bytes = (THREADS.getTotalThreadAllocatedBytes() - before) / (double) runs;
		}
		return bytes;
	}
}

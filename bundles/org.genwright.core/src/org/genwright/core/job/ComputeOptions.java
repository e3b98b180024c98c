package org.genwright.core.job;

import org.genwright.nn.Backend;

/**
 * How to compute. Changes no meaning: neither changes what is computed, and the number of threads changes no bit.
 *
 * @param backend the kernels
 * @param threads number of threads, at least 1
 */
public record ComputeOptions(Backend backend, int threads) {

	public ComputeOptions {
		if (threads < 1) {
			throw new IllegalArgumentException("Threads: expected at least 1, found " + threads + ".");
		}
	}

	/** Returns the automatic backend on all processors of this machine. */
	public static ComputeOptions automatic() {
		return new ComputeOptions(Backend.AUTO, Runtime.getRuntime().availableProcessors());
	}
}

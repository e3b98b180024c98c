package org.genwright.nn.nd4j;

import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads ND4J once per process, from its own bundle, and tells it and its BLAS to use one thread per calling thread: the
 * engine's own teams cut the work, so that bits do not depend on the number of threads.
 */
public final class Nd4jLibrary {

	private static final String FAILURE = load();

	private Nd4jLibrary() {
	}

	/**
	 * Returns once ND4J is usable.
	 *
	 * @throws IllegalStateException if no ND4J backend works on this machine; the message says what to install
	 */
	public static void require() {
		if (FAILURE != null) {
			throw new IllegalStateException("The numeric engine: expected an ND4J backend for this machine, found none that"
					+ " works (" + FAILURE + "). Install the native libraries of org.genwright.nd4j.cpu for "
					+ System.getProperty("os.name") + " " + System.getProperty("os.arch") + ".");
		}
	}

	/** Returns whether the installed backend computes in host memory. */
	public static boolean isHostBackend() {
		require();
		return Nd4j.getEnvironment().isCPU();
	}

	/** Returns the backend's and its BLAS's name, for records. */
	public static String description() {
		require();
		return "ND4J " + Nd4j.getBackend().getClass().getSimpleName() + ", BLAS "
				+ Nd4j.factory().blas().getBlasVendor();
	}

	private static String load() {
		try {
			try (LoadLock turn = LoadLock.acquire()) {
				ND4JClassLoading.setNd4jClassloader(ND4JClassLoading.class.getClassLoader());
			}
			Nd4j.getEnvironment().setMaxThreads(1);
			Nd4j.getEnvironment().setMaxMasterThreads(1);
			Nd4j.factory().blas().setMaxThreads(1);
			return null;
		} catch (RuntimeException | LinkageError e) {
			Throwable cause = e;
			while (cause.getCause() != null) {
				cause = cause.getCause();
			}
			return cause.getClass().getSimpleName() + ": " + cause.getMessage();
		}
	}
}

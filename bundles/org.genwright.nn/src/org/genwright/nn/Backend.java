package org.genwright.nn;

/** Which kernel set computes; recorded in every run. */
public enum Backend {
	/** The host kernels where the CPU backend is present, else the portable ND4J kernels. */
	AUTO,
	/** Fused kernels on host memory, BLAS for matrix products. */
	HOST,
	/** ND4J operations throughout: portable, and the reference the host kernels are tested against. */
	ND4J
}

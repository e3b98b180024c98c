package org.genwright.nn.op;

/** Computes an op on one kind of device. Stateless; state of a use belongs to what {@link #bind} returns. */
@FunctionalInterface
public interface Kernel {

	/** Resolves a call's addresses and prepares all it needs, so that running it allocates nothing. */
	BoundKernel bind(OpCall call);
}

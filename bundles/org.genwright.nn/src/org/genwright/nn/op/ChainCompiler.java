package org.genwright.nn.op;

import java.util.List;
import java.util.Optional;

import org.genwright.nn.memory.Slice;

/** Fuses elementwise ops on one kind of device. */
public interface ChainCompiler {

	/** Returns whether an op may be part of a chain. */
	boolean accepts(Op op);

	/** Returns the FLOAT32 elements of workspace a chain needs. */
	long workspaceElements(ElementwiseChain chain);

	/**
	 * Binds a chain.
	 *
	 * @param inputs    one per input of the chain
	 * @param outputs   one per link: where its result is stored, if others than later links read it; at least one is
	 * @param workspace FLOAT32, at least as many elements as {@link #workspaceElements} says; chains that do not run at
	 *                  the same time may share it
	 */
	BoundKernel bind(ElementwiseChain chain, List<Operand> inputs, List<Optional<Operand>> outputs, Slice workspace);
}

package org.genwright.nn.nd4j;

import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An arena over one flat ND4J array. For kernel sets only. */
public final class Nd4jArena extends Arena {

	private static final int ALIGNMENT_BYTES = 64;

	private final INDArray array;
	private final long address;
	private final long start;

	Nd4jArena(Nd4jMemory memory, ArenaLayout layout) {
		super(memory, layout);
		long slack = 2 * ALIGNMENT_BYTES / layout.type().bytes(); // to begin aligned, and for whole vectors at the end
		array = Nd4j.create(Nd4jMemory.dataType(layout.type()), layout.elements() + slack);
		address = array.data().addressPointer().address();
		long misaligned = address % ALIGNMENT_BYTES;
		start = misaligned == 0 ? 0 : (ALIGNMENT_BYTES - misaligned) / layout.type().bytes();
	}

	/** Returns the whole flat array; the arena's first element is at {@link #start()}. */
	public INDArray array() {
		return array;
	}

	/** Returns the position in the array of the arena's first element, which lies at a multiple of 64 bytes. */
	public long start() {
		return start;
	}

	/** Returns the address of the whole array's first element. */
	public long address() {
		return address;
	}

	@Override
	protected void free() {
		array.close();
	}
}

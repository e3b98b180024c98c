package org.genwright.nn.host;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Room for floats that a kernel needs during one run: one piece per thread, which grows and is freed with it. */
final class Scratch {

	private static final long ALIGNMENT = 64;
	private static final ThreadLocal<MemorySegment> PIECES = ThreadLocal.withInitial(() -> MemorySegment.NULL);

	private Scratch() {
	}

	/** Returns the address of the calling thread's piece, of at least the given number of floats. */
	static long floats(long count) {
		MemorySegment piece = PIECES.get();
		if (piece.byteSize() < 4 * count) {
			piece = Arena.ofAuto().allocate(4 * count, ALIGNMENT);
			PIECES.set(piece);
		}
		return piece.address();
	}
}

package org.genwright.nn.host;

/**
 * An elementwise loop over a tile that stays in the first cache. It goes over whole vectors: up to one vector less one
 * element behind the end is read and overwritten too. The call has so many possible targets that every loop is compiled
 * by itself, as {@link Passes} explains.
 */
@FunctionalInterface
interface TileOp {

	/**
	 * @param a   address of the first argument
	 * @param b   address of the second argument; that of the first where there is none
	 * @param out address of the result, which is not that of an argument
	 * @param n   number of elements
	 */
	void run(long a, long b, long out, int n);

	/** Runs a loop from the one place that all loops are called from, so that no caller has it inlined. */
	static void call(TileOp loop, long a, long b, long out, int n) {
		loop.run(a, b, out, n);
	}
}

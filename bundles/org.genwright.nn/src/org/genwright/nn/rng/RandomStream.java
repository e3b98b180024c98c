package org.genwright.nn.rng;

import java.nio.charset.StandardCharsets;

/**
 * A named stream of random numbers under one seed. Every draw is a pure function of (seed, stream, position), so
 * results depend neither on threads nor on the order of draws, and a resumed run needs to know only the position.
 * <p>
 * Two ways to draw: by position ({@link #uniform(long)}, {@link #normal(long)}), or in sequence through
 * {@link #sequence()}. Streams form a tree: {@link #child(String)} and {@link #child(long)} give independent streams.
 * Immutable.
 */
public final class RandomStream {

	private static final double ULP_53 = 0x1p-53;

	private final long seed;
	private final long stream;

	private RandomStream(long seed, long stream) {
		this.seed = seed;
		this.stream = stream;
	}

	/** Returns the root stream of a seed. */
	public static RandomStream of(long seed) {
		return new RandomStream(seed, 0x67656e7772696768L);
	}

	/** Returns the independent stream of the given name below this one. */
	public RandomStream child(String name) {
		long hash = 0xcbf29ce484222325L;
		for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
			hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
		}
		return new RandomStream(seed, mix(stream ^ mix(hash)));
	}

	/** Returns the independent stream of the given number (a step, an epoch, a restart) below this one. */
	public RandomStream child(long number) {
		return new RandomStream(seed, mix(stream + 0x9e3779b97f4a7c15L * (2 * number + 1)));
	}

	/** Returns 64 random bits at a position. */
	public long bits(long position) {
		int[] words = new int[4];
		Philox.block(seed, stream, position >>> 1, words);
		// Fixed indices let the compiler keep the words in registers instead of in an array.
		long even = (words[0] & 0xFFFFFFFFL) | ((long) words[1] << 32);
		long odd = (words[2] & 0xFFFFFFFFL) | ((long) words[3] << 32);
		return (position & 1) == 0 ? even : odd;
	}

	/** Returns a uniform number in [0, 1) at a position, a multiple of 2^-53. */
	public double uniform(long position) {
		return (bits(position) >>> 11) * ULP_53;
	}

	/**
	 * Returns a standard normal number at a position, by the transform of Box and Muller (1958) on the two uniforms of
	 * that position; |z| is at most 8.6.
	 */
	public double normal(long position) {
		int[] words = new int[4];
		Philox.block(seed, ~stream, position, words);
		long first = (words[0] & 0xFFFFFFFFL) | ((long) words[1] << 32);
		long second = (words[2] & 0xFFFFFFFFL) | ((long) words[3] << 32);
		double radius = Math.sqrt(-2 * StrictMath.log(((first >>> 11) + 1) * ULP_53));
		return radius * StrictMath.cos(2 * Math.PI * ((second >>> 11) * ULP_53));
	}

	/** Returns a cursor over this stream that starts at its first position. */
	public RandomSequence sequence() {
		return new RandomSequence(this);
	}

	private static long mix(long z) {
		long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
		x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
		return x ^ (x >>> 31);
	}
}

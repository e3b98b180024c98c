package org.genwright.nn.rng;

/**
 * The counter-based generator Philox4x32-10: ten rounds of a keyed bijection on 128-bit counters. Any block of four
 * words is computed from (key, counter) alone, so draws need no order and no state.
 * <p>
 * Source: Parallel Random Numbers: As Easy as 1, 2, 3 (John K. Salmon, Mark A. Moraes, Ron O. Dror, David E. Shaw,
 * 2011), section 3.3.
 */
public final class Philox {

	private static final long MULTIPLIER_0 = 0xD2511F53L;
	private static final long MULTIPLIER_1 = 0xCD9E8D57L;
	private static final int WEYL_0 = 0x9E3779B9;
	private static final int WEYL_1 = 0xBB67AE85;
	private static final int ROUNDS = 10;

	private Philox() {
	}

	/**
	 * Encrypts one counter.
	 *
	 * @param key   64-bit key
	 * @param high  upper 64 bits of the counter
	 * @param low   lower 64 bits of the counter
	 * @param words receives the four 32-bit words
	 */
	public static void block(long key, long high, long low, int[] words) {
		int k0 = (int) key;
		int k1 = (int) (key >>> 32);
		int c0 = (int) low;
		int c1 = (int) (low >>> 32);
		int c2 = (int) high;
		int c3 = (int) (high >>> 32);
		for (int round = 0; round < ROUNDS; round++) {
			long p0 = MULTIPLIER_0 * (c0 & 0xFFFFFFFFL);
			long p1 = MULTIPLIER_1 * (c2 & 0xFFFFFFFFL);
			int n0 = (int) (p1 >>> 32) ^ c1 ^ k0;
			int n2 = (int) (p0 >>> 32) ^ c3 ^ k1;
			c0 = n0;
			c1 = (int) p1;
			c2 = n2;
			c3 = (int) p0;
			k0 += WEYL_0;
			k1 += WEYL_1;
		}
		words[0] = c0;
		words[1] = c1;
		words[2] = c2;
		words[3] = c3;
	}
}

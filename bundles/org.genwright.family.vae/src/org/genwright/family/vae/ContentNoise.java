package org.genwright.family.vae;

import org.genwright.nn.device.ThreadTeam;
import org.genwright.nn.rng.ElementDraws;

/**
 * Standard normal numbers for the draws of a bound, a function of the example and of the number of the draw alone: the
 * same example gets the same figure in any company, and different examples get independent noise.
 */
final class ContentNoise {

	private static final int STREAM = 0x76616531;
	private static final int SLICES = 8;

	private final int latents;
	private final ElementDraws[] draws = new ElementDraws[SLICES];

	ContentNoise(int latents) {
		this.latents = latents;
		for (int slice = 0; slice < SLICES; slice++) {
			draws[slice] = new ElementDraws(STREAM);
		}
	}

	/** Returns 64 bits that tell an example's values. */
	static long key(float[] x, int from, int dimensions) {
		long hash = 0x9e3779b97f4a7c15L;
		for (int d = from; d < from + dimensions; d++) {
			hash = (hash ^ Float.floatToIntBits(x[d] + 0f)) * 0xff51afd7ed558ccdL;
			hash ^= hash >>> 32;
		}
		return hash;
	}

	/**
	 * Fills in the noise of a draw.
	 *
	 * @param keys {@link #key} of each row
	 * @param rows number of rows
	 * @param draw number of the draw, from 0
	 * @param eps  receives [rows, Z]
	 */
	void fill(ThreadTeam team, long[] keys, int rows, long draw, float[] eps) {
		team.run(SLICES, (slice, worker) -> {
			for (int row = rows * slice / SLICES; row < rows * (slice + 1) / SLICES; row++) {
				draws[slice].at(keys[row], draw);
				fill(draws[slice], eps, row * latents);
			}
		});
	}

	private void fill(ElementDraws normals, float[] eps, int at) {
		for (int j = 0; j < latents; j += 4) {
			float[] block = normals.normals(j / 4);
			System.arraycopy(block, 0, eps, at + j, Math.min(4, latents - j));
		}
	}
}

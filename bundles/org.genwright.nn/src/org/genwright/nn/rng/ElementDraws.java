package org.genwright.nn.rng;

/**
 * Random floats by index: element i of a tensor takes word i mod 4 of the Philox block with the seed as key and
 * (stream, step, ⌊i / 4⌋) as counter. Not shared between threads; allocates nothing.
 */
public final class ElementDraws {

	private static final double ULP = 0x1p-23;
	private static final double LOG_2 = 0.6931471805599453;
	private static final int MANTISSA_BITS = 52;
	private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(Math.sqrt(0.5));
	private static final int TERMS = 18;
	/** At k 1 / k, the coefficients of the logarithm's series. */
	private static final double[] INVERSES = new double[TERMS];
	/** At k 1 / (k (k − 1)), the steps of the sine's and cosine's series. */
	private static final double[] STEPS = new double[TERMS];

	static {
		for (int k = 2; k < TERMS; k++) {
			INVERSES[k] = 1.0 / k;
			STEPS[k] = 1.0 / (k * (k - 1));
		}
	}

	private final int stream;
	private final int[] words = new int[4];
	private final float[] numbers = new float[4];
	private long seed;
	private long high;

	/**
	 * @param stream the op's own stream
	 */
	public ElementDraws(int stream) {
		this.stream = stream;
	}

	/** Sets what all elements of a step have in common; of the step its low 32 bits count. */
	public void at(long newSeed, long step) {
		seed = newSeed;
		high = ((long) stream << 32) | (step & 0xFFFFFFFFL);
	}

	/** Returns the uniform numbers in (0, 1) of elements 4·block … 4·block + 3; the array is used again. */
	public float[] uniforms(long block) {
		Philox.block(seed, high, block, words);
		for (int i = 0; i < 4; i++) {
			numbers[i] = (float) uniform(words[i]);
		}
		return numbers;
	}

	/**
	 * Returns the standard normal numbers of elements 4·block … 4·block + 3, by the transform of Box and Muller (1958)
	 * on pairs of uniforms; |z| is at most 5.8. The array is used again.
	 */
	public float[] normals(long block) {
		Philox.block(seed, high, block, words);
		for (int i = 0; i < 4; i += 2) {
			double radius = Math.sqrt(-2 * log(uniform(words[i])));
			rotate(uniform(words[i + 1]), radius, i);
		}
		return numbers;
	}

	/** Sets two numbers to radius · (cos 2πu, sin 2πu), by the functions' series within ±π/4. */
	private void rotate(double u, double radius, int at) {
		int quarter = (int) (4 * u + 0.5);
		double angle = 2 * Math.PI * (u - 0.25 * quarter);
		double cos = radius * cos(angle);
		double sin = radius * sin(angle);
		numbers[at] = (float) switch (quarter & 3) {
			case 0 -> cos;
			case 1 -> -sin;
			case 2 -> -cos;
			default -> sin;
		};
		numbers[at + 1] = (float) switch (quarter & 3) {
			case 0 -> sin;
			case 1 -> cos;
			case 2 -> -sin;
			default -> -cos;
		};
	}

	/** Returns the logarithm of a normal number to about 1e-12 of its size: log 2ᵉ + 2 artanh((m − 1) / (m + 1)), m near 1. */
	private static double log(double x) {
		long bits = Double.doubleToRawLongBits(x);
		long exponent = bits - SQRT_HALF_BITS >> MANTISSA_BITS;
		double m = Double.longBitsToDouble(bits - (exponent << MANTISSA_BITS));
		double s = (m - 1) / (m + 1);
		double square = s * s;
		double sum = 0;
		for (int k = 15; k > 1; k -= 2) {
			sum = (sum + INVERSES[k]) * square;
		}
		return exponent * LOG_2 + 2 * s * (1 + sum);
	}

	private static double cos(double x) {
		double square = -x * x;
		double sum = 1;
		for (int k = 16; k > 0; k -= 2) {
			sum = 1 + sum * square * STEPS[k];
		}
		return sum;
	}

	private static double sin(double x) {
		double square = -x * x;
		double sum = 1;
		for (int k = 17; k > 1; k -= 2) {
			sum = 1 + sum * square * STEPS[k];
		}
		return x * sum;
	}

	/** Returns an odd multiple of 2^-24, which a float holds exactly. */
	private static double uniform(int word) {
		return ((word >>> 9) + 0.5) * ULP;
	}

	/**
	 * Returns the class that a uniform number picks: the first k with Σ_{j ≤ k} softmax(logits)_j &gt; u, else the last.
	 *
	 * @param logits [K]
	 */
	public static int category(float[] logits, float u) {
		float max = Float.NEGATIVE_INFINITY;
		for (float logit : logits) {
			max = Math.max(max, logit);
		}
		double sum = 0;
		for (float logit : logits) {
			sum += StrictMath.exp(logit - max);
		}
		double cumulated = 0;
		for (int k = 0; k < logits.length - 1; k++) {
			cumulated += StrictMath.exp(logits[k] - max);
			if (cumulated > u * sum) {
				return k;
			}
		}
		return logits.length - 1;
	}
}

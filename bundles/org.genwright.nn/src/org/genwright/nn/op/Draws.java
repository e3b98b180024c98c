package org.genwright.nn.op;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Random ops. Every number is a pure function of (seed, stream, step, index of the element in the whole batch), so it
 * depends neither on threads nor on slices, and is the same in every kernel set.
 */
public final class Draws {

	/** Attribute: the op's own stream, a whole number of 32 bits. */
	public static final String STREAM = "stream";
	/** Number of elements of the clock, the INT32 input of random ops: low and high half of the seed, and of the step. */
	public static final int CLOCK = 4;

	/** Uniform numbers in (0, 1), odd multiples of 2^-24: clock [4], with the shape as attributes as of a broadcast. */
	public static final Op UNIFORM = new Op("random.uniform", 1, Draws::draw);

	/** Standard normal numbers: clock [4], with the shape as attributes as of a broadcast. */
	public static final Op NORMAL = new Op("random.normal", 1, Draws::draw);

	/**
	 * Classes drawn by their logits: logits [N, …, K], uniform u [N, …, 1] → INT32 [N, …], the first k with
	 * Σ_{j ≤ k} softmax(logits)_j &gt; u. NaN among the logits gives K − 1.
	 */
	public static final Op CATEGORICAL = new Op("random.categorical", 2, Draws::categorical);

	private Draws() {
	}

	private static List<TensorSpec> draw(List<TensorSpec> inputs, Attributes attributes) {
		if (!inputs.get(0).equals(new TensorSpec(ElementType.INT32, Shape.of(CLOCK)))) {
			throw new IllegalArgumentException("expected the clock INT32 [4], found " + inputs + ".");
		}
		attributes.integer(STREAM);
		return Elementwise.BROADCAST.infer(List.of(TensorSpec.float32()), attributes);
	}

	private static List<TensorSpec> categorical(List<TensorSpec> inputs, Attributes attributes) {
		TensorSpec logits = inputs.get(0);
		long[] sizes = logits.shape().sizes();
		boolean scores = logits.type() == ElementType.FLOAT32 && sizes.length >= 2 && sizes[sizes.length - 1] > 0;
		if (scores) {
			sizes[sizes.length - 1] = 1;
		}
		if (!scores || !inputs.get(1).equals(TensorSpec.float32(sizes))) {
			throw new IllegalArgumentException("expected FLOAT32 [N, …, K] and [N, …, 1], found " + inputs + ".");
		}
		return List.of(new TensorSpec(ElementType.INT32, Shape.of(Arrays.copyOf(sizes, sizes.length - 1))));
	}
}

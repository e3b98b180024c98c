package org.genwright.nn.op;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Ops on class scores along the last axis and indices of classes beside them, INT32 or FLOAT32 whole numbers. An index
 * outside 0 … V − 1 gives NaN where a number is taken, and nothing where one is put.
 */
public final class Classes {

	/** Attribute of {@link #PUT}: V. */
	public static final String COUNT = "classes";

	/** x [N, …, V], index [N, …] → x at the index [N, …, 1]. */
	public static final Op PICK = new Op("class.pick", 2, (inputs, attributes) -> {
		scores(inputs);
		return List.of(column(inputs.get(0).shape()));
	});

	/** The adjoint of {@link #PICK}: y [N, …, 1], index [N, …] → zeros with y at the index [N, …, V]. */
	public static final Op PUT = new Op("class.put", 2, (inputs, attributes) -> {
		scores(inputs);
		long[] sizes = inputs.get(0).shape().sizes();
		if (sizes[sizes.length - 1] != 1) {
			throw new IllegalArgumentException("expected [N, …, 1] and an index [N, …], found " + inputs + ".");
		}
		sizes[sizes.length - 1] = attributes.integer(COUNT);
		return List.of(TensorSpec.float32(sizes));
	});

	/**
	 * Logits x [N, …, V], l = log Σ exp x [N, …, 1], index [N, …] → x at the index − l [N, …, 1]. The input l is there so
	 * that it is computed once: derivatives are those of a function of x alone.
	 */
	public static final Op LOG_PROB = new Op("class.log.prob", 3, (inputs, attributes) -> {
		scores(inputs);
		return List.of(column(inputs.get(0).shape()));
	});

	/**
	 * The gradient of {@link #LOG_PROB}: x [N, …, V], l [N, …, 1], index [N, …], dy [N, …, 1] →
	 * dy · (1 at the index − exp(x − l)) [N, …, V]. It too is differentiated as a function of x and dy alone.
	 */
	public static final Op LOG_PROB_GRADIENT = new Op("class.log.prob.gradient", 4, (inputs, attributes) -> {
		scores(inputs);
		return List.of(inputs.get(0));
	});

	/** INT32 numbers → the same numbers as FLOAT32. */
	public static final Op TO_FLOAT = new Op("to.float", 1, (inputs, attributes) -> {
		if (inputs.get(0).type() != ElementType.INT32) {
			throw new IllegalArgumentException("expected INT32 numbers, found " + inputs + ".");
		}
		return List.of(new TensorSpec(ElementType.FLOAT32, inputs.get(0).shape()));
	});

	private Classes() {
	}

	/** Checks scores or a column first, columns where they are, and the index in the place behind. */
	private static void scores(List<TensorSpec> inputs) {
		TensorSpec x = inputs.get(0);
		int rank = x.shape().rank();
		boolean fits = x.type() == ElementType.FLOAT32 && rank >= 2 && x.shape().size(-1) > 0;
		int at = inputs.size() == 2 ? 1 : 2;
		for (int i = 1; fits && i < inputs.size(); i++) {
			TensorSpec given = inputs.get(i);
			fits = i == at ? (given.type() == ElementType.INT32 || given.type() == ElementType.FLOAT32)
					&& given.shape().equals(Shape.of(Arrays.copyOf(x.shape().sizes(), rank - 1)))
					: given.equals(column(x.shape()));
		}
		if (!fits) {
			throw new IllegalArgumentException(
					"expected FLOAT32 [N, …, V] and an index [N, …] of INT32 or FLOAT32, found " + inputs + ".");
		}
	}

	private static TensorSpec column(Shape shape) {
		long[] sizes = shape.sizes();
		sizes[sizes.length - 1] = 1;
		return TensorSpec.float32(sizes);
	}
}

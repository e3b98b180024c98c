package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/** Ops that move FLOAT32 elements without computing. */
public final class Moves {

	/** Attribute of {@link #SLICE} and {@link #PAD}: the first column. */
	public static final String FIRST = "first";
	/** Attribute of {@link #SLICE}: number of columns taken; of {@link #PAD}: number of columns of the output. */
	public static final String WIDTH = "width";
	/** Attribute of {@link #SCATTER_ADD}: V, the number of rows of the output. */
	public static final String ROWS = "rows";

	/** Joins along the last axis: a [N, …, A], b [N, …, B] → [N, …, A + B]. */
	public static final Op CONCAT = new Op("concat", 2, Moves::concat);

	/** Columns first … first + width − 1 of the last axis: x [N, …, C] → [N, …, width]. */
	public static final Op SLICE = new Op("slice", 1, Moves::slice);

	/** Zeros with x in the columns from first on: x [N, …, C] → [N, …, width]. The gradient of {@link #SLICE}. */
	public static final Op PAD = new Op("pad", 1, Moves::pad);

	/** Rows of a table: table [V, C], INT32 index [N], each 0 … V − 1 → [N, C]; other indices give NaN. */
	public static final Op GATHER = new Op("gather", 2, Moves::gather);

	/**
	 * Adds rows at their indices, in the order of n: x [N, C], INT32 index [N] → [V, C]. The gradient of
	 * {@link #GATHER}. An output that follows rows is computed for these of its rows only.
	 */
	public static final Op SCATTER_ADD = new Op("scatter.add", 2, Moves::scatterAdd);

	/** x [M, K] → [K, M]. */
	public static final Op TRANSPOSE = new Op("transpose", 1, (inputs, attributes) -> {
		Shape x = floats(inputs, 0, 2);
		return List.of(TensorSpec.float32(x.size(1), x.size(0)));
	});

	private Moves() {
	}

	private static List<TensorSpec> concat(List<TensorSpec> inputs, Attributes attributes) {
		long[] a = floats(inputs, 0, 1).sizes();
		long[] b = floats(inputs, 1, 1).sizes();
		long[] sizes = a.clone();
		a[a.length - 1] = 0;
		if (a.length == b.length) {
			sizes[sizes.length - 1] += b[b.length - 1];
			b[b.length - 1] = 0;
		}
		if (!Shape.of(a).equals(Shape.of(b))) {
			throw new IllegalArgumentException("expected shapes that differ in the last axis only, found " + inputs + ".");
		}
		return List.of(TensorSpec.float32(sizes));
	}

	private static List<TensorSpec> slice(List<TensorSpec> inputs, Attributes attributes) {
		return lastAxis(inputs, attributes, floats(inputs, 0, 1).size(-1), attributes.integer(WIDTH));
	}

	private static List<TensorSpec> pad(List<TensorSpec> inputs, Attributes attributes) {
		return lastAxis(inputs, attributes, attributes.integer(WIDTH), floats(inputs, 0, 1).size(-1));
	}

	private static List<TensorSpec> lastAxis(List<TensorSpec> inputs, Attributes attributes, long outer, long inner) {
		int first = attributes.integer(FIRST);
		if (first < 0 || inner < 1 || first + inner > outer) {
			throw new IllegalArgumentException("expected columns within 0 … " + (outer - 1) + ", found " + inner
					+ " columns from " + first + " on for " + inputs + ".");
		}
		long[] sizes = inputs.get(0).shape().sizes();
		sizes[sizes.length - 1] = attributes.integer(WIDTH);
		return List.of(TensorSpec.float32(sizes));
	}

	private static List<TensorSpec> gather(List<TensorSpec> inputs, Attributes attributes) {
		return List.of(TensorSpec.float32(index(inputs), floats(inputs, 0, 2).size(1)));
	}

	private static List<TensorSpec> scatterAdd(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = floats(inputs, 0, 2);
		if (x.size(0) != index(inputs)) {
			throw new IllegalArgumentException("expected FLOAT32 [N, C] and INT32 [N], found " + inputs + ".");
		}
		return List.of(TensorSpec.float32(attributes.integer(ROWS), x.size(1)));
	}

	private static Shape floats(List<TensorSpec> inputs, int at, int rank) {
		TensorSpec spec = inputs.get(at);
		if (spec.type() != ElementType.FLOAT32 || (rank == 2 ? spec.shape().rank() != 2 : spec.shape().rank() < rank)) {
			throw new IllegalArgumentException(
					"expected a FLOAT32 tensor of " + (rank == 2 ? "two axes" : "at least one axis") + ", found " + spec + ".");
		}
		return spec.shape();
	}

	private static long index(List<TensorSpec> inputs) {
		TensorSpec spec = inputs.get(1);
		if (spec.type() != ElementType.INT32 || spec.shape().rank() != 1) {
			throw new IllegalArgumentException("expected an INT32 index [N], found " + spec + ".");
		}
		return spec.shape().size(0);
	}
}

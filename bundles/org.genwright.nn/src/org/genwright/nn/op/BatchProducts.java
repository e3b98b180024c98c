package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * Matrix products per row of the batch and per head, FLOAT32. A tensor of three axes [N, R, H·C] holds the H heads' matrices
 * [R, C] side by side in its columns, as dense layers give them; one of four axes [N, H, R, C] one after the other. So
 * attention needs no reordering: scores are q [N, L, H·C] · kᵀ [N, S, H·C] → [N, H, L, S].
 */
public final class BatchProducts {

	/** Attribute: H, 1 where not given. */
	public static final String HEADS = "heads";
	/** Attribute: not zero for an output [N, R, H·C], else [N, H, R, C]. */
	public static final String JOINED = "joined";

	/**
	 * A·B for every row n and head h, either transposed by {@link Ops#TRANSPOSE_A} and {@link Ops#TRANSPOSE_B}. Either may
	 * have three or four axes.
	 */
	public static final Op PRODUCT = new Op("batch.matmul", 2, BatchProducts::product);

	private BatchProducts() {
	}

	/**
	 * Where the matrices of a tensor lie.
	 *
	 * @param rows     R
	 * @param columns  C
	 * @param stride   elements from row to row
	 * @param headStep elements from head to head
	 */
	public record Matrices(long rows, long columns, long stride, long headStep) {

		/** Returns the matrices of a shape of three or four axes. */
		public static Matrices of(Shape shape, int heads) {
			boolean joined = shape.rank() == 3;
			long rows = shape.size(-2);
			long columns = joined ? shape.size(2) / heads : shape.size(3);
			return new Matrices(rows, columns, shape.size(-1), joined ? columns : rows * columns);
		}
	}

	private static List<TensorSpec> product(List<TensorSpec> inputs, Attributes attributes) {
		int heads = (int) attributes.number(HEADS, 1);
		Matrices a = matrices(inputs, 0, heads);
		Matrices b = matrices(inputs, 1, heads);
		boolean transposeA = attributes.isSet(Ops.TRANSPOSE_A);
		boolean transposeB = attributes.isSet(Ops.TRANSPOSE_B);
		long batch = inputs.get(0).shape().size(0);
		if ((transposeA ? a.rows() : a.columns()) != (transposeB ? b.columns() : b.rows())
				|| batch != inputs.get(1).shape().size(0)) {
			throw new IllegalArgumentException("expected as many rows of the batch and inner sizes that agree, found "
					+ inputs + " with " + heads + " heads" + (transposeA ? ", A transposed" : "")
					+ (transposeB ? ", B transposed" : "") + ".");
		}
		long rows = transposeA ? a.columns() : a.rows();
		long columns = transposeB ? b.rows() : b.columns();
		return List.of(attributes.isSet(JOINED) ? TensorSpec.float32(batch, rows, heads * columns)
				: TensorSpec.float32(batch, heads, rows, columns));
	}

	private static Matrices matrices(List<TensorSpec> inputs, int at, int heads) {
		Shape shape = inputs.get(at).shape();
		boolean fits = inputs.get(at).type() == ElementType.FLOAT32 && heads > 0
				&& (shape.rank() == 3 ? shape.size(2) % heads == 0 : shape.rank() == 4 && shape.size(1) == heads);
		if (!fits) {
			throw new IllegalArgumentException("expected FLOAT32 [N, R, " + heads + "·C] or [N, " + heads + ", R, C], found "
					+ inputs + ".");
		}
		return Matrices.of(shape, heads);
	}
}

package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * The ops that come with the engine, all on FLOAT64 unless said otherwise. Non-finite inputs give non-finite outputs.
 */
public final class Ops {

	/** Attribute of {@link #MATMUL}: not zero to transpose the first input. */
	public static final String TRANSPOSE_A = "transposeA";
	/** Attribute of {@link #MATMUL}: not zero to transpose the second input. */
	public static final String TRANSPOSE_B = "transposeB";
	/** Attribute of {@link #MATMUL}: not zero to add to what the output holds. */
	public static final String ACCUMULATE = "accumulate";
	/** Attribute of {@link #SOFTMAX}: factor of the first input, 1 where not given. */
	public static final String SCALE = "scale";
	/** Attribute of {@link #FILL}: the value, 0 where not given. */
	public static final String VALUE = "value";
	/** Attribute of {@link #ONE_HOT}: K. */
	public static final String CLASSES = "classes";
	/** Attribute of {@link #MOMENT_FEATURES}: one of the constants below. */
	public static final String DEGREE = "degree";
	/** Value of {@link #DEGREE}: [1, x]. */
	public static final int FIRST = 1;
	/** Value of {@link #DEGREE}: [1, x, x²] elementwise. */
	public static final int SQUARES = 2;
	/** Value of {@link #DEGREE}: [1, x, upper triangle of x·xᵀ row by row]. */
	public static final int PRODUCTS = 3;

	/**
	 * Matrix product: A [M, D], B [D, K] → A·B [M, K], either input transposed, added to the output if asked; FLOAT32 or
	 * FLOAT64. In FLOAT32 all axes of A but the last count as its rows, [N, L, D] → [N, L, K], and of both in Aᵀ·B. An
	 * output that follows rows while A is transposed and whole is computed for these of its rows only.
	 */
	public static final Op MATMUL = new Op("matmul", 2, Ops::matmul);

	/**
	 * Sums of squares over groups: y [N, G·K] with the G numbers of a sum K apart, shift [G, K] → Σ_g (y_gk + t_gk)²
	 * [N, K]. With y the whitened rows this is the squared Mahalanobis distance to K centres.
	 */
	public static final Op GROUPED_SQUARED_NORM = new Op("grouped.squared.norm", 2, Ops::groupedSquaredNorm);

	/**
	 * Squared distances with a scale per centre and dimension: x [N, D], scale [D, K], shift [D, K] →
	 * Σ_d (x_d s_dk + t_dk)² [N, K]. Scale 1 and shift −c give the squared Euclidean distances to centres c.
	 */
	public static final Op SCALED_SQUARED_DISTANCE = new Op("scaled.squared.distance", 3, Ops::scaledSquaredDistance);

	/**
	 * Softmax over rows with its logarithm of the sum: a [N, K], bias [K] → p = softmax(scale·a + bias) [N, K] and
	 * log Σ_k exp(scale·a_k + bias_k) [N]. May be computed in place. A row of only −∞ gives NaN and −∞.
	 */
	public static final Op SOFTMAX = new Op("softmax", 2, Ops::softmax);

	/** Rows times a number each: a [N, K], w [N] → [N, K]. May be computed in place. */
	public static final Op SCALE_ROWS = new Op("scale.rows", 2, Ops::scaleRows);

	/** Monomials of each row: x [N, D] → [N, F], with F as {@link #features} counts. */
	public static final Op MOMENT_FEATURES = new Op("moment.features", 1, Ops::momentFeatures);

	/** Smallest element of each row and its first position: a [N, K] → [N] and INT32 [N]; NaN if an element is. */
	public static final Op ROW_MIN = new Op("row.min", 1, Ops::rowMin);

	/** Indicator rows: INT32 k [N], each 0 … K−1 → 1 at k, else 0 [N, K]. */
	public static final Op ONE_HOT = new Op("one.hot", 1, Ops::oneHot);

	/** One number everywhere: a → the shape of a. The output is usually the input itself. */
	public static final Op FILL = new Op("fill", 1, (inputs, attributes) -> inputs);

	private Ops() {
	}

	/** Returns F, the number of monomials of a degree over D dimensions. */
	public static int features(int degree, int dimensions) {
		return switch (degree) {
			case FIRST -> 1 + dimensions;
			case SQUARES -> 1 + 2 * dimensions;
			case PRODUCTS -> 1 + dimensions + dimensions * (dimensions + 1) / 2;
			default -> throw new IllegalArgumentException("Degree of moments: expected 1, 2 or 3, found " + degree + ".");
		};
	}

	private static List<TensorSpec> matmul(List<TensorSpec> inputs, Attributes attributes) {
		if (inputs.get(0).type() == ElementType.FLOAT32 && inputs.get(1).type() == ElementType.FLOAT32) {
			return FloatProduct.outputs(inputs, attributes);
		}
		Shape a = matrix(inputs.get(0));
		Shape b = matrix(inputs.get(1));
		int inner = attributes.isSet(TRANSPOSE_A) ? 0 : 1;
		int other = attributes.isSet(TRANSPOSE_B) ? 1 : 0;
		if (a.size(inner) != b.size(other)) {
			throw mismatch("inner sizes that agree", inputs);
		}
		return List.of(TensorSpec.float64(a.size(1 - inner), b.size(1 - other)));
	}

	private static List<TensorSpec> groupedSquaredNorm(List<TensorSpec> inputs, Attributes attributes) {
		Shape y = matrix(inputs.get(0));
		Shape shift = matrix(inputs.get(1));
		if (y.size(1) != shift.elements()) {
			throw mismatch("[N, G·K] and [G, K]", inputs);
		}
		return List.of(TensorSpec.float64(y.size(0), shift.size(1)));
	}

	private static List<TensorSpec> scaledSquaredDistance(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = matrix(inputs.get(0));
		Shape scale = matrix(inputs.get(1));
		if (x.size(1) != scale.size(0) || !scale.equals(matrix(inputs.get(2)))) {
			throw mismatch("[N, D], [D, K] and [D, K]", inputs);
		}
		return List.of(TensorSpec.float64(x.size(0), scale.size(1)));
	}

	private static List<TensorSpec> softmax(List<TensorSpec> inputs, Attributes attributes) {
		Shape a = matrix(inputs.get(0));
		if (!inputs.get(1).equals(TensorSpec.float64(a.size(1))) || a.size(1) == 0) {
			throw mismatch("[N, K] and [K] with K at least 1", inputs);
		}
		return List.of(inputs.get(0), TensorSpec.float64(a.size(0)));
	}

	private static List<TensorSpec> scaleRows(List<TensorSpec> inputs, Attributes attributes) {
		Shape a = matrix(inputs.get(0));
		if (!inputs.get(1).equals(TensorSpec.float64(a.size(0)))) {
			throw mismatch("[N, K] and [N]", inputs);
		}
		return List.of(inputs.get(0));
	}

	private static List<TensorSpec> momentFeatures(List<TensorSpec> inputs, Attributes attributes) {
		Shape x = matrix(inputs.get(0));
		int features = features(attributes.integer(DEGREE), Math.toIntExact(x.size(1)));
		return List.of(TensorSpec.float64(x.size(0), features));
	}

	private static List<TensorSpec> rowMin(List<TensorSpec> inputs, Attributes attributes) {
		Shape a = matrix(inputs.get(0));
		if (a.size(1) == 0) {
			throw mismatch("[N, K] with K at least 1", inputs);
		}
		return List.of(TensorSpec.float64(a.size(0)), new TensorSpec(ElementType.INT32, Shape.of(a.size(0))));
	}

	private static List<TensorSpec> oneHot(List<TensorSpec> inputs, Attributes attributes) {
		TensorSpec index = inputs.get(0);
		if (index.type() != ElementType.INT32 || index.shape().rank() != 1) {
			throw mismatch("INT32 [N]", inputs);
		}
		return List.of(TensorSpec.float64(index.shape().size(0), attributes.integer(CLASSES)));
	}

	private static Shape matrix(TensorSpec spec) {
		if (spec.type() != ElementType.FLOAT64 || spec.shape().rank() != 2) {
			throw new IllegalArgumentException("expected a FLOAT64 matrix, found " + spec + ".");
		}
		return spec.shape();
	}

	private static IllegalArgumentException mismatch(String expected, List<TensorSpec> found) {
		return new IllegalArgumentException("expected " + expected + ", found " + found + ".");
	}
}

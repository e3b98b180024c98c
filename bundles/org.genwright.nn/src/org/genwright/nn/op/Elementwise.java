package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * The FLOAT32 ops that compute every element by itself. Of two inputs one may be smaller and is repeated: a scalar [],
 * a vector [C] along the last axis, or [N, …, 1] over the last axis. Neighbouring elementwise ops are fused into one
 * kernel where the device can.
 */
public final class Elementwise {

	/** Attribute of {@link #AFFINE}: the factor, 1 where not given. */
	public static final String SCALE = "scale";
	/** Attribute of {@link #AFFINE}: the summand, 0 where not given. */
	public static final String SHIFT = "shift";
	/** Attribute of {@link #CLAMP} and {@link #INSIDE}: lower bound, −∞ where not given. */
	public static final String LOW = "low";
	/** Attribute of {@link #CLAMP} and {@link #INSIDE}: upper bound, ∞ where not given. */
	public static final String HIGH = "high";
	/** Attribute of {@link #BROADCAST}: number of axes of the output; their sizes are the attributes size0, size1, … */
	public static final String RANK = "rank";

	/** a + b. */
	public static final Op ADD = binary("add");
	/** a − b. */
	public static final Op SUBTRACT = binary("subtract");
	/** a · b. */
	public static final Op MULTIPLY = binary("multiply");
	/** a / b. */
	public static final Op DIVIDE = binary("divide");
	/** a where b &gt; 0, else 0: the gradient of {@link #RELU}. */
	public static final Op GATE = binary("gate");
	/** scale·x + shift. */
	public static final Op AFFINE = unary("affine");
	/** exp x; ∞ above 88.72, and 0 below −87.3, where a float has too few bits. */
	public static final Op EXP = unary("exp");
	/** Natural logarithm; −∞ at 0, NaN below. */
	public static final Op LOG = unary("log");
	/** Square root. */
	public static final Op SQRT = unary("sqrt");
	/** |x|. */
	public static final Op ABS = unary("abs");
	/** −1, 0 or 1. */
	public static final Op SIGN = unary("sign");
	/** 1 where x &gt; 0, else 0. */
	public static final Op STEP = unary("step");
	/** 1 / (1 + exp(−x)). */
	public static final Op SIGMOID = unary("sigmoid");
	/** Hyperbolic tangent. */
	public static final Op TANH = unary("tanh");
	/** max(x, 0). */
	public static final Op RELU = unary("relu");
	/** The nearest whole number, the even one of two; its derivative is 0. */
	public static final Op ROUND = unary("round");
	/** log(1 + exp x) = max(x, 0) + log(1 + exp(−|x|)). */
	public static final Op SOFTPLUS = unary("softplus");
	/** min(max(x, low), high). */
	public static final Op CLAMP = unary("clamp");
	/** 1 where low ≤ x ≤ high, else 0: the gradient of {@link #CLAMP}. */
	public static final Op INSIDE = unary("inside");
	/** Repeats a scalar, a vector along the last axis or a column to the shape given as attributes. */
	public static final Op BROADCAST = new Op("broadcast", 1, Elementwise::broadcast);

	/** All of them. */
	public static final List<Op> ALL = List.of(ADD, SUBTRACT, MULTIPLY, DIVIDE, GATE, AFFINE, EXP, LOG, SQRT, ABS, SIGN,
			STEP, SIGMOID, TANH, RELU, ROUND, SOFTPLUS, CLAMP, INSIDE, BROADCAST);

	private Elementwise() {
	}

	/** Returns the attributes that tell {@link #BROADCAST} the output's shape. */
	public static Attributes to(Shape shape) {
		Attributes attributes = Attributes.NONE.with(RANK, shape.rank());
		for (int axis = 0; axis < shape.rank(); axis++) {
			attributes = attributes.with("size" + axis, shape.size(axis));
		}
		return attributes;
	}

	/** Returns whether a tensor of one shape may be repeated to another. */
	public static boolean fits(Shape small, Shape large) {
		return small.equals(large) || small.rank() == 0
				|| (small.rank() == 1 && large.rank() > 0 && small.size(0) == large.size(-1)) || isColumn(small, large);
	}

	/** Returns whether a shape is another with its last axis shrunk to 1. */
	public static boolean isColumn(Shape small, Shape large) {
		if (small.rank() != large.rank() || small.rank() < 2 || small.size(-1) != 1) {
			return false;
		}
		long[] sizes = large.sizes();
		sizes[sizes.length - 1] = 1;
		return small.equals(Shape.of(sizes));
	}

	private static Op unary(String id) {
		return new Op(id, 1, (inputs, attributes) -> {
			require(inputs);
			return inputs;
		});
	}

	private static Op binary(String id) {
		return new Op(id, 2, (inputs, attributes) -> {
			require(inputs);
			Shape a = inputs.get(0).shape();
			Shape b = inputs.get(1).shape();
			if (fits(b, a)) {
				return List.of(inputs.get(0));
			}
			if (fits(a, b)) {
				return List.of(inputs.get(1));
			}
			throw new IllegalArgumentException(
					"expected equal shapes, or one that is [], [C] or [N, 1] beside [N, C], found " + inputs + ".");
		});
	}

	private static List<TensorSpec> broadcast(List<TensorSpec> inputs, Attributes attributes) {
		require(inputs);
		long[] sizes = new long[attributes.integer(RANK)];
		for (int axis = 0; axis < sizes.length; axis++) {
			sizes[axis] = attributes.integer("size" + axis);
		}
		Shape target = Shape.of(sizes);
		if (!fits(inputs.get(0).shape(), target)) {
			throw new IllegalArgumentException(
					"expected [], [C] or [N, 1] to repeat to " + target + ", found " + inputs + ".");
		}
		return List.of(new TensorSpec(ElementType.FLOAT32, target));
	}

	private static void require(List<TensorSpec> inputs) {
		if (inputs.stream().anyMatch(spec -> spec.type() != ElementType.FLOAT32)) {
			throw new IllegalArgumentException("expected FLOAT32 inputs, found " + inputs + ".");
		}
	}
}

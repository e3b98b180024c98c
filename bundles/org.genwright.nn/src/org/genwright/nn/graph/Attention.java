package org.genwright.nn.graph;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.Ops;

/**
 * Scaled dot-product attention over sequences [N, L, C]; images count as sequences of H·W pixels. Source: Attention Is
 * All You Need (Ashish Vaswani and others, 2017), section 3.2.
 */
public final class Attention {

	/** Which positions a query sees. */
	public enum View {
		/** All. */
		ALL,
		/** Those up to its own. */
		PAST
	}

	private Attention() {
	}

	/**
	 * Returns softmax(q·kᵀ / √(C/H)) · v for each of H heads, whose columns lie side by side.
	 *
	 * @param q     queries [N, L, C]
	 * @param k     keys [N, S, C]
	 * @param v     values [N, S, M]
	 * @param heads H, a divisor of C and M; 1 for plain attention
	 * @return [N, L, M], head by head
	 */
	public static Value scaledDotProduct(Value q, Value k, Value v, int heads, View view) {
		double width = (double) q.shape().size(-1) / heads;
		Value scores = product(q.times(1 / Math.sqrt(width)), k, Attributes.NONE.with(BatchProducts.HEADS, heads)
				.with(Ops.TRANSPOSE_B, 1)); // [N, H, L, S]
		Value weights = Activations.softmax(view == View.ALL ? scores : past(scores)); // [N, H, L, S]
		return product(weights, v, Attributes.NONE.with(BatchProducts.HEADS, heads).with(BatchProducts.JOINED, 1));
	}

	/**
	 * Returns multi-head self-attention: queries, keys and values by one product with their weights side by side, then the
	 * heads' results mixed by another.
	 *
	 * @param x      [N, L, C]
	 * @param input  [C, 3·M], columns q, k, v
	 * @param output [M, C]
	 * @param heads  H, a divisor of M
	 * @return [N, L, C]
	 */
	public static Value self(Value x, Value input, Value output, int heads, View view) {
		long width = input.shape().size(1) / 3;
		Value all = x.matmul(input); // [N, L, 3·M]
		Value mixed = scaledDotProduct(all.slice(0, width), all.slice(width, width), all.slice(2 * width, width), heads,
				view); // [N, L, M]
		return mixed.matmul(output);
	}

	/** Puts −∞ where a key comes after the query. */
	private static Value past(Value scores) {
		int queries = (int) scores.shape().size(2);
		int keys = (int) scores.shape().size(3);
		float[] mask = new float[queries * keys]; // [L, S]
		for (int at = 0; at < mask.length; at++) {
			mask[at] = at % keys > at / keys ? Float.NEGATIVE_INFINITY : 0;
		}
		Value lines = scores.reshape(scores.shape().size(0), scores.shape().size(1), mask.length); // [N, H, L·S]
		Value masked = lines.plus(scores.graph().constant(Tensor.of(Shape.of(mask.length), mask)));
		return masked.reshape(scores.shape().sizes());
	}

	private static Value product(Value a, Value b, Attributes attributes) {
		return a.graph().apply(BatchProducts.PRODUCT, attributes, a, b);
	}
}

package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Encodings;
import org.genwright.nn.op.Filters;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Permutations;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.Reductions;

/** Cut and derivatives of the ops that layers on images, sequences and classes are made of. */
final class BlockRules {

	private BlockRules() {
	}

	static void register(GraphOps ops) {
		registerFilters(ops);
		adjoint(ops, Pools.SUM, Pools.SPREAD);
		adjoint(ops, Pools.SPREAD, Pools.SUM);
		ops.register(Pools.PICK, BlockRules::cutTogether,
				(y, dy, to) -> to.add(1, y.graph().apply(Pools.PUT, y.attributes(), y.input(0), dy)));
		ops.register(Pools.PUT, BlockRules::cutTogether,
				(y, dy, to) -> to.add(1, y.graph().apply(Pools.PICK, y.attributes(), y.input(0), dy)));
		ops.register(Permutations.PERMUTE, BlockRules::cutPermute, (y, dy, to) -> to.add(0,
				y.graph().apply(Permutations.PERMUTE, Permutations.inverse(y.attributes()), dy)));
		ops.register(BatchProducts.PRODUCT, BlockRules::cutTogether, BlockRules::product);
		ops.register(Reductions.SOFTMAX, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, dy.minus(dy.times(y).rowSum()).times(y)));
		registerClasses(ops);
	}

	private static void registerClasses(GraphOps ops) {
		ops.register(Classes.PICK, BlockRules::cutTogether, (y, dy, to) -> to.add(0, put(dy, y.input(1), y.input(0))));
		ops.register(Classes.PUT, BlockRules::cutTogether,
				(y, dy, to) -> to.add(0, y.graph().apply(Classes.PICK, Attributes.NONE, dy, y.input(1))));
		ops.register(Classes.LOG_PROB, BlockRules::cutTogether, (y, dy, to) -> to.add(0,
				y.graph().apply(Classes.LOG_PROB_GRADIENT, Attributes.NONE, y.input(0), y.input(1), y.input(2), dy)));
		ops.register(Classes.LOG_PROB_GRADIENT, BlockRules::cutTogether, BlockRules::logProbGradient);
		ops.register(Classes.TO_FLOAT, CutRule.BY_ROW, GradientRule.ZERO);
		ops.register(Encodings.SINUSOID, CutRule.BY_ROW, GradientRule.ZERO);
	}

	private static void registerFilters(GraphOps ops) {
		ops.register(Filters.CONVOLVE, BlockRules::cutFilter, (y, dy, to) -> {
			to.add(0, filter(Filters.TRANSPOSED, y, dy, y.input(1)));
			to.add(1, filter(Filters.CORRELATE, y, y.input(0), dy));
		});
		ops.register(Filters.TRANSPOSED, BlockRules::cutFilter, (x, dx, to) -> {
			to.add(0, filter(Filters.CONVOLVE, x, dx, x.input(1)));
			to.add(1, filter(Filters.CORRELATE, x, dx, x.input(0)));
		});
		ops.register(Filters.CORRELATE, BlockRules::cutCorrelation, (w, dw, to) -> {
			to.add(0, filter(Filters.TRANSPOSED, w, w.input(1), dw));
			to.add(1, filter(Filters.CONVOLVE, w, w.input(0), dw));
		});
	}

	private static Value filter(Op op, Value like, Value a, Value b) {
		return like.graph().apply(op, like.attributes(), a, b);
	}

	private static Cut cutFilter(List<Value> inputs, Attributes attributes) {
		if (inputs.get(1).followsRows()) {
			throw new IllegalArgumentException("A convolution: expected a weight that does not follow the rows of the batch,"
					+ " found " + inputs.get(1) + ".");
		}
		return CutRule.BY_ROW.cut(inputs, attributes);
	}

	private static Cut cutCorrelation(List<Value> inputs, Attributes attributes) {
		return cutTogether(inputs, attributes) == Cut.ROWS ? Cut.REDUCTION : Cut.WHOLE;
	}

	private static void adjoint(GraphOps ops, Op op, Op gradient) {
		ops.register(op, CutRule.BY_ROW, (y, dy, to) -> to.add(0, y.graph().apply(gradient, y.attributes(), dy)));
	}

	private static Value put(Value column, Value index, Value like) {
		return column.graph().apply(Classes.PUT, Attributes.NONE.with(Classes.COUNT, like.shape().size(-1)), column, index);
	}

	/** Of dy·(1_k − p), p = softmax x: dx = −dy·p·(g − Σ p·g), ddy = g_k − Σ p·g. */
	private static void logProbGradient(Value y, Value g, GradientRule.Contributions to) {
		Value probs = y.input(0).minus(y.input(1)).exp(); // [N, …, V]
		Value mean = probs.times(g).rowSum(); // [N, …, 1]
		to.add(0, g.minus(mean).times(probs).times(y.input(3)).negated());
		to.add(3, y.graph().apply(Classes.PICK, Attributes.NONE, g, y.input(2)).minus(mean));
	}

	private static Cut cutPermute(List<Value> inputs, Attributes attributes) {
		Value x = inputs.get(0);
		if (x.followsRows() && Permutations.axes(attributes)[0] != 0) {
			throw new IllegalArgumentException(
					"Op 'permute': expected the rows of the batch to stay the first axis, found " + x + ".");
		}
		return x.followsRows() ? Cut.ROWS : Cut.WHOLE;
	}

	/** Refuses to use one input whole where another follows the rows: their first axes belong together. */
	private static Cut cutTogether(List<Value> inputs, Attributes attributes) {
		boolean rows = inputs.get(0).followsRows();
		if (inputs.stream().anyMatch(input -> input.followsRows() != rows)) {
			throw new IllegalArgumentException("An op on rows that belong together: expected all inputs or none to follow the"
					+ " rows of the batch, found " + inputs + ".");
		}
		return rows ? Cut.ROWS : Cut.WHOLE;
	}

	/** dA = dY·Bᵀ, dB = Aᵀ·dY, each with the transposes and the order of heads the inputs have. */
	private static void product(Value y, Value dy, GradientRule.Contributions to) {
		Value a = y.input(0);
		Value b = y.input(1);
		boolean transposeA = y.attributes().isSet(Ops.TRANSPOSE_A);
		boolean transposeB = y.attributes().isSet(Ops.TRANSPOSE_B);
		to.add(0, transposeA ? product(a, y, b, transposeB, dy, true) : product(a, y, dy, false, b, !transposeB));
		to.add(1, transposeB ? product(b, y, dy, true, a, transposeA) : product(b, y, a, !transposeA, dy, false));
	}

	private static Value product(Value like, Value y, Value a, boolean transposeA, Value b, boolean transposeB) {
		Attributes attributes = Attributes.NONE
				.with(BatchProducts.HEADS, y.attributes().number(BatchProducts.HEADS, 1))
				.with(BatchProducts.JOINED, like.shape().rank() == 3 ? 1 : 0).with(Ops.TRANSPOSE_A, transposeA ? 1 : 0)
				.with(Ops.TRANSPOSE_B, transposeB ? 1 : 0);
		return a.graph().apply(BatchProducts.PRODUCT, attributes, a, b);
	}
}

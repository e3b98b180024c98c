package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;

/** Cut and derivatives of elementwise ops. */
final class ElementwiseRules {

	private ElementwiseRules() {
	}

	static void register(GraphOps ops) {
		ops.register(Elementwise.ADD, ElementwiseRules::cut, (y, dy, to) -> {
			to.add(0, summed(dy, y.input(0)));
			to.add(1, summed(dy, y.input(1)));
		});
		ops.register(Elementwise.SUBTRACT, ElementwiseRules::cut, (y, dy, to) -> {
			to.add(0, summed(dy, y.input(0)));
			to.add(1, summed(dy.negated(), y.input(1)));
		});
		ops.register(Elementwise.MULTIPLY, ElementwiseRules::cut, (y, dy, to) -> {
			to.add(0, summed(dy.times(y.input(1)), y.input(0)));
			to.add(1, summed(dy.times(y.input(0)), y.input(1)));
		});
		ops.register(Elementwise.DIVIDE, ElementwiseRules::cut, (y, dy, to) -> {
			Value share = dy.dividedBy(y.input(1));
			to.add(0, summed(share, y.input(0)));
			to.add(1, summed(share.times(y).negated(), y.input(1)));
		});
		ops.register(Elementwise.GATE, ElementwiseRules::cut,
				(y, dy, to) -> to.add(0, summed(dy.where(y.input(1)), y.input(0))));
		ops.register(Elementwise.BROADCAST, ElementwiseRules::cut,
				(y, dy, to) -> to.add(0, summed(dy, y.input(0))));
		registerUnary(ops);
		for (var op : List.of(Elementwise.SIGN, Elementwise.STEP, Elementwise.ROUND, Elementwise.INSIDE)) {
			ops.register(op, CutRule.BY_ROW, GradientRule.ZERO);
		}
	}

	private static void registerUnary(GraphOps ops) {
		ops.register(Elementwise.AFFINE, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, dy.times(y.attributes().number(Elementwise.SCALE, 1))));
		ops.register(Elementwise.EXP, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.times(y)));
		ops.register(Elementwise.LOG, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.dividedBy(y.input(0))));
		ops.register(Elementwise.SQRT, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.dividedBy(y).times(0.5)));
		ops.register(Elementwise.ABS, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, dy.times(y.input(0).apply(Elementwise.SIGN))));
		ops.register(Elementwise.SIGMOID, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.times(y).times(y.affine(-1, 1))));
		ops.register(Elementwise.TANH, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.times(y.square().affine(-1, 1))));
		ops.register(Elementwise.RELU, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.where(y)));
		ops.register(Elementwise.SOFTPLUS, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, dy.times(Activations.sigmoid(y.input(0)))));
		ops.register(Elementwise.CLAMP, CutRule.BY_ROW, (y, dy, to) -> to.add(0,
				dy.times(y.graph().apply(Elementwise.INSIDE, y.attributes(), y.input(0)))));
	}

	/** Refuses to repeat what follows the rows along another axis. */
	private static Cut cut(List<Value> inputs, Attributes attributes) {
		int rank = inputs.stream().mapToInt(input -> input.shape().rank()).max().orElse(0);
		for (Value input : inputs) {
			if (input.followsRows() && input.shape().rank() < rank) {
				throw new IllegalArgumentException("An elementwise op: expected a value of the batch with as many axes as the"
						+ " other, found " + inputs + ". Reshape it to one number per row: [N, 1].");
			}
		}
		return CutRule.BY_ROW.cut(inputs, attributes);
	}

	/** Returns a gradient summed over the axes along which a value was repeated. */
	private static Value summed(Value gradient, Value value) {
		if (gradient.shape().equals(value.shape())) {
			return gradient;
		}
		if (value.shape().elements() == 1 && !value.followsRows()) {
			return gradient.sum().reshape(value.shape().sizes());
		}
		return Elementwise.isColumn(value.shape(), gradient.shape()) ? gradient.rowSum() : gradient.columnSum();
	}
}

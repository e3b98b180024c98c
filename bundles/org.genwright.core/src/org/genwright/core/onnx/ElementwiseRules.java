package org.genwright.core.onnx;

import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;

/** Ops on every element by itself; ONNX repeats smaller operands as the engine does. */
final class ElementwiseRules {

	private static final Map<Op, String> DIRECT = Map.ofEntries(Map.entry(Elementwise.ADD, "Add"),
			Map.entry(Elementwise.SUBTRACT, "Sub"), Map.entry(Elementwise.MULTIPLY, "Mul"), Map.entry(Elementwise.DIVIDE, "Div"),
			Map.entry(Elementwise.EXP, "Exp"), Map.entry(Elementwise.LOG, "Log"), Map.entry(Elementwise.SQRT, "Sqrt"),
			Map.entry(Elementwise.ABS, "Abs"), Map.entry(Elementwise.SIGN, "Sign"), Map.entry(Elementwise.SIGMOID, "Sigmoid"),
			Map.entry(Elementwise.TANH, "Tanh"), Map.entry(Elementwise.RELU, "Relu"), Map.entry(Elementwise.SOFTPLUS, "Softplus"));

	private ElementwiseRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		DIRECT.forEach((op, type) -> rules.put(op.id(), (value, to) -> {
			to.requireOpenRows(value);
			return to.node(type, to.inputs(value));
		}));
		rules.put(Elementwise.AFFINE.id(), ElementwiseRules::affine);
		rules.put(Elementwise.GATE.id(), ElementwiseRules::gate);
		rules.put(Elementwise.STEP.id(), (value, to) -> number(to.node("Greater", List.of(to.name(value.input(0)), to.number(0))), to));
		rules.put(Elementwise.CLAMP.id(), ElementwiseRules::clamp);
		rules.put(Elementwise.INSIDE.id(), ElementwiseRules::inside);
		rules.put(Elementwise.BROADCAST.id(), ElementwiseRules::broadcast);
	}

	private static String affine(Value value, Translation to) {
		double scale = value.attributes().number(Elementwise.SCALE, 1);
		double shift = value.attributes().number(Elementwise.SHIFT, 0);
		String result = to.name(value.input(0));
		if (scale == -1) {
			result = to.node("Neg", List.of(result));
		} else if (scale != 1) {
			result = to.node("Mul", List.of(result, to.number(scale)));
		}
		return shift == 0 ? result : to.node("Add", List.of(result, to.number(shift)));
	}

	private static String gate(Value value, Translation to) throws ProblemException {
		to.requireOpenRows(value);
		String open = to.node("Greater", List.of(to.name(value.input(1)), to.number(0)));
		return to.node("Where", List.of(open, to.name(value.input(0)), to.number(0)));
	}

	private static String clamp(Value value, Translation to) {
		return to.node("Clip",
				List.of(to.name(value.input(0)), bound(value, Elementwise.LOW, to), bound(value, Elementwise.HIGH, to)));
	}

	/** Returns the name of a bound; the empty name stands for none. */
	private static String bound(Value value, String attribute, Translation to) {
		Double bound = value.attributes().values().get(attribute);
		return bound == null ? "" : to.number(bound);
	}

	private static String inside(Value value, Translation to) {
		Attributes attributes = value.attributes();
		String x = to.name(value.input(0));
		String above = to.node("GreaterOrEqual",
				List.of(x, to.number(attributes.number(Elementwise.LOW, Double.NEGATIVE_INFINITY))));
		String below = to.node("LessOrEqual", List.of(x, to.number(attributes.number(Elementwise.HIGH, Double.POSITIVE_INFINITY))));
		return number(to.node("And", List.of(above, below)), to);
	}

	private static String number(String truth, Translation to) {
		return to.node("Cast", List.of(truth), OnnxAttribute.of("to", OnnxGraph.code(ElementType.FLOAT32)));
	}

	private static String broadcast(Value value, Translation to) throws ProblemException {
		Value x = value.input(0);
		long[] sizes = value.shape().sizes();
		if (value.followsRows() && !x.followsRows()) {
			return to.node("Expand", List.of(to.name(x), to.rowsAnd(value, Translation.rest(value.shape()))));
		}
		if (value.followsRows()) {
			sizes[0] = 1; // which leaves the rows as they are
		}
		return to.node("Expand", List.of(to.name(x), to.integers(sizes)));
	}
}

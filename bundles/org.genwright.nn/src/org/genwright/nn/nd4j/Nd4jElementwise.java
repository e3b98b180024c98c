package org.genwright.nn.nd4j;

import java.util.Arrays;
import java.util.function.BiFunction;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The portable kernels of the ops of {@link Elementwise}. */
final class Nd4jElementwise {

	private Nd4jElementwise() {
	}

	static void register(OpRegistry registry) {
		binary(registry, Elementwise.ADD, "add");
		binary(registry, Elementwise.SUBTRACT, "subtract");
		binary(registry, Elementwise.MULTIPLY, "multiply");
		binary(registry, Elementwise.DIVIDE, "divide");
		registry.register(Elementwise.GATE, Portable.kernel(Nd4jElementwise::gate));
		registry.register(Elementwise.BROADCAST, Portable.kernel(Nd4jElementwise::broadcast));
		unary(registry, Elementwise.AFFINE, (x, attributes) -> x.mul(attributes.number(Elementwise.SCALE, 1))
				.addi(attributes.number(Elementwise.SHIFT, 0)));
		unary(registry, Elementwise.EXP, (x, attributes) -> Transforms.exp(x, true));
		unary(registry, Elementwise.LOG, (x, attributes) -> Transforms.log(x, true));
		unary(registry, Elementwise.SQRT, (x, attributes) -> Transforms.sqrt(x, true));
		unary(registry, Elementwise.ABS, (x, attributes) -> Transforms.abs(x, true));
		unary(registry, Elementwise.SIGN, (x, attributes) -> Transforms.sign(x, true));
		unary(registry, Elementwise.STEP, (x, attributes) -> marks(x.gt(0), x));
		unary(registry, Elementwise.SIGMOID, (x, attributes) -> Transforms.sigmoid(x, true));
		unary(registry, Elementwise.TANH, (x, attributes) -> Transforms.tanh(x, true));
		unary(registry, Elementwise.RELU, (x, attributes) -> Transforms.relu(x, true));
		unary(registry, Elementwise.ROUND, (x, attributes) -> roundedToEven(x));
		unary(registry, Elementwise.SOFTPLUS, (x, attributes) -> softplus(x));
		unary(registry, Elementwise.CLAMP, (x, attributes) -> {
			try (INDArray bounded = Transforms.max(x, low(attributes), true)) {
				return Transforms.min(bounded, high(attributes), true);
			}
		});
		unary(registry, Elementwise.INSIDE, (x, attributes) -> {
			try (INDArray above = marks(x.gte(low(attributes)), x)) {
				return marks(x.lte(high(attributes)), x).muli(above);
			}
		});
	}

	private static double low(Attributes attributes) {
		return attributes.number(Elementwise.LOW, -Float.MAX_VALUE);
	}

	private static double high(Attributes attributes) {
		return attributes.number(Elementwise.HIGH, Float.MAX_VALUE);
	}

	private static INDArray marks(INDArray truths, INDArray like) {
		try (truths) {
			return truths.castTo(like.dataType());
		}
	}

	/** ND4J rounds halves away from 0: half of x rounded, twice, is the even neighbour of those. */
	private static INDArray roundedToEven(INDArray x) {
		try (INDArray half = x.mul(0.5); INDArray even = Transforms.round(half, true).muli(2);
				INDArray distance = x.sub(even); INDArray size = Transforms.abs(distance, true);
				INDArray near = marks(size.lte(0.5), x); INDArray far = marks(size.gt(0.5), x);
				INDArray plain = Transforms.round(x, true).muli(far)) {
			return even.mul(near).addi(plain);
		}
	}

	/** max(x, 0) + log(1 + exp(−|x|)). */
	private static INDArray softplus(INDArray x) {
		try (INDArray size = Transforms.abs(x, true);
				INDArray powers = Transforms.exp(size.negi(), true);
				INDArray logs = Transforms.log(powers.addi(1), true)) {
			return Transforms.relu(x, true).addi(logs);
		}
	}

	private static void unary(OpRegistry registry, Op op, BiFunction<INDArray, Attributes, INDArray> function) {
		registry.register(op, Portable.kernel((call, from, to) -> {
			INDArray x = Portable.input(call, 0, from, to);
			try (INDArray result = function.apply(x, call.attributes())) {
				Portable.output(call, from, to).assign(result);
			}
		}));
	}

	private static void binary(OpRegistry registry, Op op, String name) {
		registry.register(op, Portable.kernel((call, from, to) -> {
			INDArray out = Portable.output(call, from, to);
			execute(name, like(call, 0, out, from, to), like(call, 1, out, from, to), out);
		}));
	}

	private static void execute(String name, INDArray a, INDArray b, INDArray out) {
		Nd4j.exec(DynamicCustomOp.builder(name).addInputs(a, b).addOutputs(out).build());
	}

	/** Returns an input with as many axes as the output, so that ND4J repeats it. */
	private static INDArray like(OpCall call, int index, INDArray out, long from, long to) {
		INDArray x = Portable.input(call, index, from, to);
		if (x.rank() == out.rank()) {
			return x;
		}
		long[] sizes = new long[out.rank()];
		Arrays.fill(sizes, 1);
		sizes[sizes.length - 1] = x.length();
		return x.reshape(sizes);
	}

	private static void gate(OpCall call, long from, long to) {
		INDArray out = Portable.output(call, from, to);
		INDArray b = Portable.input(call, 1, from, to);
		try (INDArray open = marks(b.gt(0), b)) {
			execute("multiply", like(call, 0, out, from, to), open, out);
		}
	}

	private static void broadcast(OpCall call, long from, long to) {
		INDArray out = Portable.output(call, from, to);
		try (INDArray zeros = Nd4j.zeros(out.dataType(), out.shape())) {
			execute("add", like(call, 0, out, from, to), zeros, out);
		}
	}
}

package org.genwright.core.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Encodings;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Permutations;
import org.genwright.nn.op.Positions;
import org.genwright.nn.op.Reductions;

/** Ops that attention and embeddings are made of. */
final class BlockRules {

	private BlockRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(BatchProducts.PRODUCT.id(), BlockRules::product);
		rules.put(Reductions.SOFTMAX.id(),
				(value, to) -> to.node("Softmax", to.inputs(value), OnnxAttribute.of("axis", value.shape().rank() - 1)));
		rules.put(Permutations.PERMUTE.id(), (value, to) -> to.node("Transpose", to.inputs(value), OnnxAttribute.list("perm",
				Arrays.stream(Permutations.axes(value.attributes())).asLongStream().toArray())));
		rules.put(Classes.TO_FLOAT.id(), (value, to) -> cast(to.name(value.input(0)), ElementType.FLOAT32, to));
		rules.put(Classes.PICK.id(), BlockRules::pick);
		rules.put(Encodings.SINUSOID.id(), BlockRules::sinusoid);
		rules.put(Positions.READ.id(), (value, to) -> to.node("Gather", to.inputs(value), OnnxAttribute.of("axis", 1)));
		rules.put(Positions.COPY.id(), (value, to) -> to.name(value.input(0)));
	}

	private static String cast(String name, ElementType type, Translation to) {
		return to.node("Cast", List.of(name), OnnxAttribute.of("to", OnnxGraph.code(type)));
	}

	private static String product(Value value, Translation to) throws ProblemException {
		to.requireOpenRows(value);
		long heads = (long) value.attributes().number(BatchProducts.HEADS, 1);
		String a = matrices(value.input(0), heads, value.attributes().isSet(Ops.TRANSPOSE_A), to);
		String b = matrices(value.input(1), heads, value.attributes().isSet(Ops.TRANSPOSE_B), to);
		String product = to.node("MatMul", List.of(a, b)); // [N, H, R, C]
		if (!value.attributes().isSet(BatchProducts.JOINED)) {
			return product;
		}
		String lines = to.node("Transpose", List.of(product), OnnxAttribute.list("perm", 0, 2, 1, 3)); // [N, R, H, C]
		return to.reshape(lines, 0, value.shape().size(1), value.shape().size(2));
	}

	/** Returns the heads' matrices [N, H, R, C], or [N, H, C, R] where they are transposed. */
	private static String matrices(Value value, long heads, boolean transposed, Translation to) {
		Shape shape = value.shape();
		if (shape.rank() == 4) {
			return transposed ? to.node("Transpose", List.of(to.name(value)), OnnxAttribute.list("perm", 0, 1, 3, 2)) : to.name(value);
		}
		String apart = to.reshape(to.name(value), 0, shape.size(1), heads, shape.size(2) / heads); // [N, R, H, C]
		return to.node("Transpose", List.of(apart),
				transposed ? OnnxAttribute.list("perm", 0, 2, 3, 1) : OnnxAttribute.list("perm", 0, 2, 1, 3));
	}

	private static String pick(Value value, Translation to) {
		String index = cast(to.name(value.input(1)), ElementType.INT64, to);
		int last = value.shape().rank() - 1;
		return to.node("GatherElements", List.of(to.name(value.input(0)), to.node("Unsqueeze", List.of(index, to.integers(last)))),
				OnnxAttribute.of("axis", last));
	}

	/** Angles are computed in double, as large ones need. */
	private static String sinusoid(Value value, Translation to) {
		double[] frequencies = Encodings.frequencies(value.attributes());
		String t = cast(to.node("Unsqueeze", List.of(to.name(value.input(0)), to.integers(1))), ElementType.FLOAT64, to); // [N, 1]
		String angles = to.node("Mul", List.of(t, to.graph().constant("frequencies", frequencies, frequencies.length))); // [N, D/2]
		String both = to.node("Concat", List.of(to.node("Sin", List.of(angles)), to.node("Cos", List.of(angles))),
				OnnxAttribute.of("axis", 1)); // [N, D]
		return cast(both, ElementType.FLOAT32, to);
	}
}

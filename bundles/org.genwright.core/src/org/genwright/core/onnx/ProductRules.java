package org.genwright.core.onnx;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Reductions;

/** Matrix products and sums. */
final class ProductRules {

	private ProductRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Ops.MATMUL.id(), ProductRules::matmul);
		rules.put(Reductions.ROW_SUM.id(), (value, to) -> overLastAxis("ReduceSum", value, to));
		rules.put(Reductions.LOG_SUM_EXP.id(), (value, to) -> overLastAxis("ReduceLogSumExp", value, to));
		rules.put(Reductions.COLUMN_SUM.id(), (value, to) -> to.node("ReduceSum",
				List.of(to.name(value.input(0)), to.integers(LongStream.range(0, value.input(0).shape().rank() - 1).toArray())),
				OnnxAttribute.of("keepdims", 0)));
	}

	private static String matmul(Value value, Translation to) throws ProblemException {
		if (value.attributes().isSet(Ops.ACCUMULATE)) {
			throw to.refuse(value, "ops that ONNX has", "the op 'matmul' that adds to what is there");
		}
		boolean transposeA = value.attributes().isSet(Ops.TRANSPOSE_A);
		String a = transposeA ? transposed(matrix(value.input(0), to), to) : to.name(value.input(0));
		String b = transposeA ? matrix(value.input(1), to) : to.name(value.input(1));
		return to.node("MatMul", List.of(a, value.attributes().isSet(Ops.TRANSPOSE_B) ? transposed(b, to) : b));
	}

	/** Returns a fixed tensor as a matrix whose rows are all axes but the last. */
	private static String matrix(Value value, Translation to) {
		Shape shape = value.shape();
		return shape.rank() == 2 ? to.name(value)
				: to.reshape(to.name(value), shape.elements() / shape.size(-1), shape.size(-1));
	}

	private static String transposed(String matrix, Translation to) {
		return to.node("Transpose", List.of(matrix), OnnxAttribute.list("perm", 1, 0));
	}

	private static String overLastAxis(String type, Value value, Translation to) {
		return to.node(type, List.of(to.name(value.input(0)), to.integers(value.shape().rank() - 1)));
	}
}

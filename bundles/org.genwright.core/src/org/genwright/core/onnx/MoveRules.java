package org.genwright.core.onnx;

import java.util.List;
import java.util.Map;

import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Moves;

/** Ops that move elements. */
final class MoveRules {

	/** The rule of values that are others under another shape. */
	static final OnnxRule RESHAPE = (value, to) -> {
		long[] sizes = value.shape().sizes();
		if (value.followsRows()) {
			sizes[0] = 0;
		}
		return to.reshape(to.name(value.input(0)), sizes);
	};

	private MoveRules() {
	}

	static void register(Map<String, OnnxRule> rules) {
		rules.put(Moves.CONCAT.id(), (value, to) -> {
			to.requireOpenRows(value);
			return to.node("Concat", to.inputs(value), OnnxAttribute.of("axis", value.shape().rank() - 1));
		});
		rules.put(Moves.SLICE.id(), MoveRules::slice);
		rules.put(Moves.PAD.id(), MoveRules::pad);
		rules.put(Moves.GATHER.id(), (value, to) -> to.node("Gather", to.inputs(value), OnnxAttribute.of("axis", 0)));
		rules.put(Moves.TRANSPOSE.id(), (value, to) -> to.node("Transpose", to.inputs(value), OnnxAttribute.list("perm", 1, 0)));
	}

	private static String slice(Value value, Translation to) {
		long first = value.attributes().integer(Moves.FIRST);
		long end = first + value.attributes().integer(Moves.WIDTH);
		return to.node("Slice", List.of(to.name(value.input(0)), to.integers(first), to.integers(end),
				to.integers(value.shape().rank() - 1)));
	}

	private static String pad(Value value, Translation to) {
		int rank = value.shape().rank();
		long first = value.attributes().integer(Moves.FIRST);
		long[] pads = new long[2 * rank];
		pads[rank - 1] = first;
		pads[2 * rank - 1] = value.shape().size(-1) - first - value.input(0).shape().size(-1);
		return to.node("Pad", List.of(to.name(value.input(0)), to.integers(pads)));
	}
}

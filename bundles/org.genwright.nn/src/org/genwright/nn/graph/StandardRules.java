package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Moves;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Reductions;
import org.genwright.nn.op.Windows;

/** How the engine's own ops are cut, and the derivatives of those that are not elementwise. */
final class StandardRules {

	private StandardRules() {
	}

	static void register(GraphOps ops) {
		ElementwiseRules.register(ops);
		PositionRules.register(ops);
		BlockRules.register(ops);
		RecurrentRules.register(ops);
		ops.register(Ops.MATMUL, StandardRules::cutMatmul, StandardRules::matmul);
		ops.register(Reductions.ROW_SUM, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, y.graph().broadcast(dy, y.input(0))));
		ops.register(Reductions.COLUMN_SUM, CutRule.OVER_ROWS,
				(y, dy, to) -> to.add(0, y.graph().broadcast(dy, y.input(0))));
		ops.register(Reductions.LOG_SUM_EXP, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, y.input(0).minus(y).exp().times(dy)));
		ops.register(Moves.CONCAT, CutRule.BY_ROW, StandardRules::concat);
		ops.register(Moves.SLICE, CutRule.BY_ROW, (y, dy, to) -> to.add(0,
				dy.pad(y.attributes().integer(Moves.FIRST), y.input(0).shape().size(-1))));
		ops.register(Moves.PAD, CutRule.BY_ROW, (y, dy, to) -> to.add(0,
				dy.slice(y.attributes().integer(Moves.FIRST), y.input(0).shape().size(-1))));
		ops.register(Moves.GATHER, StandardRules::cutGather, (y, dy, to) -> to.add(0, y.graph().apply(Moves.SCATTER_ADD,
				Attributes.NONE.with(Moves.ROWS, y.input(0).shape().size(0)), dy, y.input(1))));
		ops.register(Moves.SCATTER_ADD, CutRule.OVER_ROWS, (y, dy, to) -> to.add(0, dy.gather(y.input(1))));
		ops.register(Moves.TRANSPOSE, StandardRules::cutTranspose, (y, dy, to) -> to.add(0, dy.transposed()));
		ops.register(Windows.UNFOLD, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, y.graph().apply(Windows.FOLD, y.attributes(), dy)));
		ops.register(Windows.FOLD, CutRule.BY_ROW,
				(y, dy, to) -> to.add(0, y.graph().apply(Windows.UNFOLD, y.attributes(), dy)));
		ops.register(Draws.UNIFORM, CutRule.BY_ROW, GradientRule.ZERO);
		ops.register(Draws.NORMAL, CutRule.BY_ROW, GradientRule.ZERO);
		ops.register(Draws.CATEGORICAL, CutRule.BY_ROW);
	}

	private static Cut cutMatmul(List<Value> inputs, Attributes attributes) {
		boolean rowsA = inputs.get(0).followsRows();
		boolean rowsB = inputs.get(1).followsRows();
		boolean transposeA = attributes.isSet(Ops.TRANSPOSE_A);
		if (!rowsA && !rowsB) {
			return Cut.WHOLE;
		}
		if (rowsA && !rowsB && !transposeA) {
			return Cut.ROWS;
		}
		if (rowsA && rowsB && transposeA && !attributes.isSet(Ops.TRANSPOSE_B)) {
			return Cut.REDUCTION;
		}
		throw new IllegalArgumentException("Op 'matmul': expected the rows of the batch first in A alone, or summed over in"
				+ " Aᵀ·B, found A = " + inputs.get(0) + (transposeA ? " transposed" : "") + " and B = " + inputs.get(1)
				+ (attributes.isSet(Ops.TRANSPOSE_B) ? " transposed" : "") + ".");
	}

	/** dA = dY·Bᵀ, dB = Aᵀ·dY, each with the transposes the inputs have. */
	private static void matmul(Value y, Value dy, GradientRule.Contributions to) {
		Value a = y.input(0);
		Value b = y.input(1);
		boolean transposeA = y.attributes().isSet(Ops.TRANSPOSE_A);
		boolean transposeB = y.attributes().isSet(Ops.TRANSPOSE_B);
		to.add(0, transposeA ? product(b, transposeB, dy, true) : product(dy, false, b, !transposeB));
		to.add(1, transposeB ? product(dy, true, a, transposeA) : product(a, !transposeA, dy, false));
	}

	private static Value product(Value a, boolean transposeA, Value b, boolean transposeB) {
		Attributes attributes = transposeA ? Attributes.NONE.with(Ops.TRANSPOSE_A, 1) : Attributes.NONE;
		return a.graph().apply(Ops.MATMUL, transposeB ? attributes.with(Ops.TRANSPOSE_B, 1) : attributes, a, b);
	}

	private static void concat(Value y, Value dy, GradientRule.Contributions to) {
		long left = y.input(0).shape().size(-1);
		to.add(0, dy.slice(0, left));
		to.add(1, dy.slice(left, y.input(1).shape().size(-1)));
	}

	private static Cut cutGather(List<Value> inputs, Attributes attributes) {
		if (inputs.get(0).followsRows()) {
			throw new IllegalArgumentException(
					"Op 'gather': expected a table that does not follow the rows of the batch, found " + inputs.get(0) + ".");
		}
		return CutRule.BY_ROW.cut(inputs, attributes);
	}

	private static Cut cutTranspose(List<Value> inputs, Attributes attributes) {
		if (inputs.get(0).followsRows()) {
			throw new IllegalArgumentException("Op 'transpose': expected a value that does not follow the rows of the batch,"
					+ " found " + inputs.get(0) + ". Use the transposing products instead.");
		}
		return Cut.WHOLE;
	}
}

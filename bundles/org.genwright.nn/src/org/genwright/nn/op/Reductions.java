package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/** Ops on FLOAT32 tensors that sum. An output that follows rows is computed for these of its rows only. */
public final class Reductions {

	/** Σ over the last axis: x [N, …, C] → [N, …, 1]. */
	public static final Op ROW_SUM = new Op("row.sum", 1, Reductions::overLastAxis);

	/** log Σ exp over the last axis: x [N, …, C] → [N, …, 1]; stable for any finite x. */
	public static final Op LOG_SUM_EXP = new Op("log.sum.exp", 1, Reductions::overLastAxis);

	/** exp(x − log Σ exp x) over the last axis: x [N, …, C] → [N, …, C]; 0 where x is −∞, NaN where a line is all −∞. */
	public static final Op SOFTMAX = new Op("row.softmax", 1, (inputs, attributes) -> {
		require(inputs);
		return inputs;
	});

	/** Σ over all axes but the last: x [N, …, C] → [C]; added up in double in the order of the rows. */
	public static final Op COLUMN_SUM = new Op("column.sum", 1, (inputs, attributes) -> List
			.of(TensorSpec.float32(require(inputs).size(-1))));

	/** Σ of squares of each row, in double: x [N, C] → FLOAT64 [N]. */
	public static final Op SQUARED_NORM = new Op("squared.norm", 1, (inputs, attributes) -> List
			.of(TensorSpec.float64(require(inputs).size(0))));

	private Reductions() {
	}

	private static List<TensorSpec> overLastAxis(List<TensorSpec> inputs, Attributes attributes) {
		long[] sizes = require(inputs).sizes();
		sizes[sizes.length - 1] = 1;
		return List.of(TensorSpec.float32(sizes));
	}

	private static Shape require(List<TensorSpec> inputs) {
		TensorSpec x = inputs.get(0);
		if (x.type() != ElementType.FLOAT32 || x.shape().rank() < 2 || x.shape().size(-1) == 0) {
			throw new IllegalArgumentException("expected FLOAT32 [N, …, C] with C at least 1, found " + inputs + ".");
		}
		return x.shape();
	}
}

package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.op.Attributes;

/** Says how an op's computation is cut. */
@FunctionalInterface
public interface CutRule {

	/** The rule of ops whose row n depends on row n of the batch alone, and otherwise on inputs used whole. */
	CutRule BY_ROW = (inputs, attributes) -> inputs.stream().anyMatch(Value::followsRows) ? Cut.ROWS : Cut.WHOLE;

	/** The rule of ops that sum over rows, and whose output can be computed in parts along its first axis. */
	CutRule OVER_ROWS = (inputs, attributes) -> inputs.stream().anyMatch(Value::followsRows) ? Cut.REDUCTION : Cut.WHOLE;

	/**
	 * Returns how the op is cut on these inputs.
	 *
	 * @throws IllegalArgumentException if it cannot be computed for a batch; the message says why
	 */
	Cut cut(List<Value> inputs, Attributes attributes);
}

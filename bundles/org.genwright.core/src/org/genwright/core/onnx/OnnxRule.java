package org.genwright.core.onnx;

import java.util.List;

import org.genwright.core.problem.ProblemException;
import org.genwright.nn.graph.Value;

/** What an op becomes. */
@FunctionalInterface
interface OnnxRule {

	/**
	 * Writes the nodes of a value that the op computes, and returns the name of their output.
	 *
	 * @throws ProblemException if this use of the op cannot be expressed
	 */
	String write(Value value, Translation to) throws ProblemException;

	/** Returns the values whose names {@link #write} asks for. */
	default List<Value> reads(Value value) {
		return value.inputs();
	}
}

package org.genwright.nn.op;

import java.util.List;

/** Infers an op's outputs from its inputs; a pure function. */
@FunctionalInterface
public interface ShapeRule {

	/**
	 * Returns the outputs' types and shapes.
	 *
	 * @throws IllegalArgumentException if the inputs do not fit; the message says what was expected and found
	 */
	List<TensorSpec> outputs(List<TensorSpec> inputs, Attributes attributes);
}

package org.genwright.nn.op;

import java.util.List;

/**
 * A tensor operation as a value: what it is called and which outputs it makes of which inputs. How it is computed is
 * the matter of kernels registered for it in an {@link OpRegistry}.
 *
 * @param id     unique, lower case with dots, beginning with the contributor's name where it is not ours
 * @param inputs number of inputs
 * @param shapes infers the outputs
 */
public record Op(String id, int inputs, ShapeRule shapes) {

	/**
	 * Returns the outputs' types and shapes.
	 *
	 * @throws IllegalArgumentException if number, types or shapes of the inputs do not fit
	 */
	public List<TensorSpec> infer(List<TensorSpec> given, Attributes attributes) {
		if (given.size() != inputs) {
			throw new IllegalArgumentException(
					"Op '" + id + "': expected " + inputs + " inputs, found " + given.size() + ".");
		}
		try {
			return shapes.outputs(given, attributes);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("Op '" + id + "': " + e.getMessage(), e);
		}
	}

	@Override
	public String toString() {
		return id;
	}
}

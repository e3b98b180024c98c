package org.genwright.nn.op;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * What a tensor is without where it is.
 *
 * @param type  element type
 * @param shape concrete sizes
 */
public record TensorSpec(ElementType type, Shape shape) {

	/** Returns the specification of a FLOAT64 tensor. */
	public static TensorSpec float64(long... sizes) {
		return new TensorSpec(ElementType.FLOAT64, Shape.of(sizes));
	}

	/** Returns the specification of a FLOAT32 tensor. */
	public static TensorSpec float32(long... sizes) {
		return new TensorSpec(ElementType.FLOAT32, Shape.of(sizes));
	}

	@Override
	public String toString() {
		return type + " " + shape;
	}
}

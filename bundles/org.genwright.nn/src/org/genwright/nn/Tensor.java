package org.genwright.nn;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A tensor in plain Java memory, row-major: what travels between the engine and checkpoints, exports and views. It is
 * a value: its array is handed over at construction and must not be changed afterwards.
 */
public final class Tensor {

	private final ElementType type;
	private final Shape shape;
	private final Object array;

	private Tensor(ElementType type, Shape shape, Object array) {
		if (Array.getLength(array) != shape.elements()) {
			throw new IllegalArgumentException("A tensor of shape " + shape + ": expected " + shape.elements()
					+ " elements, found " + Array.getLength(array) + ".");
		}
		this.type = type;
		this.shape = shape;
		this.array = array;
	}

	/** Returns a FLOAT32 tensor over the given values. */
	public static Tensor of(Shape shape, float[] values) {
		return new Tensor(ElementType.FLOAT32, shape, values);
	}

	/** Returns a FLOAT64 tensor over the given values. */
	public static Tensor of(Shape shape, double[] values) {
		return new Tensor(ElementType.FLOAT64, shape, values);
	}

	/** Returns an INT32 tensor over the given values. */
	public static Tensor of(Shape shape, int[] values) {
		return new Tensor(ElementType.INT32, shape, values);
	}

	/** Returns an INT64 tensor over the given values. */
	public static Tensor of(Shape shape, long[] values) {
		return new Tensor(ElementType.INT64, shape, values);
	}

	/** Returns the element type. */
	public ElementType type() {
		return type;
	}

	/** Returns the shape. */
	public Shape shape() {
		return shape;
	}

	/** Returns the values of a FLOAT32 tensor; its own array, not to be changed. */
	public float[] floats() {
		return (float[]) require(ElementType.FLOAT32);
	}

	/** Returns the values of a FLOAT64 tensor; its own array, not to be changed. */
	public double[] doubles() {
		return (double[]) require(ElementType.FLOAT64);
	}

	/** Returns the values of an INT32 tensor; its own array, not to be changed. */
	public int[] ints() {
		return (int[]) require(ElementType.INT32);
	}

	/** Returns the values of an INT64 tensor; its own array, not to be changed. */
	public long[] longs() {
		return (long[]) require(ElementType.INT64);
	}

	private Object require(ElementType expected) {
		if (type != expected) {
			throw new IllegalStateException(
					"A tensor of shape " + shape + ": expected element type " + expected + ", found " + type + ".");
		}
		return array;
	}

	/** Tensors are equal when type, shape and every bit of their values are. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Tensor tensor && type == tensor.type && shape.equals(tensor.shape)
				&& switch (type) {
					case FLOAT32 -> Arrays.equals((float[]) array, (float[]) tensor.array);
					case FLOAT64 -> Arrays.equals((double[]) array, (double[]) tensor.array);
					case INT32 -> Arrays.equals((int[]) array, (int[]) tensor.array);
					case INT64 -> Arrays.equals((long[]) array, (long[]) tensor.array);
				};
	}

	@Override
	public int hashCode() {
		return 31 * type.hashCode() + shape.hashCode();
	}

	@Override
	public String toString() {
		return type + " " + shape;
	}
}

package org.genwright.nn.graph;

import java.util.Arrays;

import org.genwright.nn.Shape;
import org.genwright.nn.rng.RandomStream;

/**
 * First values of a parameter. The last axis of a shape counts the outputs of a layer, all before it its inputs: a
 * dense weight is [in, out], a convolution's [height, width, in, out].
 */
@FunctionalInterface
public interface Initialiser {

	/** Returns the values, row-major; the same stream gives the same bits. */
	float[] values(Shape shape, RandomStream stream);

	/** Returns zeros. */
	static Initialiser zeros() {
		return constant(0);
	}

	/** Returns one number everywhere. */
	static Initialiser constant(double value) {
		return (shape, stream) -> {
			float[] values = new float[Math.toIntExact(shape.elements())];
			Arrays.fill(values, (float) value);
			return values;
		};
	}

	/** Returns independent normal numbers with mean 0. */
	static Initialiser normal(double standardDeviation) {
		return (shape, stream) -> {
			float[] values = new float[Math.toIntExact(shape.elements())];
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) (standardDeviation * stream.normal(i));
			}
			return values;
		};
	}

	/** Returns independent uniform numbers in [−bound, bound). */
	static Initialiser uniform(double bound) {
		return (shape, stream) -> {
			float[] values = new float[Math.toIntExact(shape.elements())];
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) (bound * (2 * stream.uniform(i) - 1));
			}
			return values;
		};
	}

	/**
	 * Uniform in ±√(6 / (in + out)). Source: Understanding the difficulty of training deep feedforward neural networks
	 * (Xavier Glorot, Yoshua Bengio, 2010).
	 */
	static Initialiser glorot() {
		return (shape, stream) -> uniform(Math.sqrt(6 / (fanIn(shape) + fanOut(shape)))).values(shape, stream);
	}

	/**
	 * Normal with variance 2 / in, for layers before a ReLU. Source: Delving Deep into Rectifiers (Kaiming He, Xiangyu
	 * Zhang, Shaoqing Ren, Jian Sun, 2015).
	 */
	static Initialiser he() {
		return (shape, stream) -> normal(Math.sqrt(2 / fanIn(shape))).values(shape, stream);
	}

	private static double fanIn(Shape shape) {
		return shape.rank() == 0 ? 1 : Math.max(1, shape.elements() / (double) Math.max(1, shape.size(-1)));
	}

	private static double fanOut(Shape shape) {
		double field = 1;
		for (int axis = 0; axis < shape.rank() - 2; axis++) {
			field *= shape.size(axis);
		}
		return shape.rank() == 0 ? 1 : field * shape.size(-1);
	}
}

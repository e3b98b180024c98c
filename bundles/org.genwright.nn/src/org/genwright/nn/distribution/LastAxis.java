package org.genwright.nn.distribution;

import java.util.Arrays;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Classes;

/** Changes of shape and type around an axis of classes or components. */
final class LastAxis {

	private LastAxis() {
	}

	/** Returns the sizes of uniform or normal numbers of a shape, which a graph counts without N. */
	static long[] inner(Shape shape) {
		return Arrays.copyOfRange(shape.sizes(), 1, shape.rank());
	}

	/** Returns a column [N, …, 1] without its last axis. */
	static Value dropLast(Value column) {
		return column.reshape(Arrays.copyOf(column.shape().sizes(), column.shape().rank() - 1));
	}

	/** Returns a value [N, …] with one axis more: [N, …, 1]. */
	static Value column(Value x) {
		long[] sizes = Arrays.copyOf(x.shape().sizes(), x.shape().rank() + 1);
		sizes[sizes.length - 1] = 1;
		return x.reshape(sizes);
	}

	/** Returns INT32 numbers as FLOAT32, others as they are. */
	static Value floats(Value x) {
		return x.spec().type() == ElementType.INT32 ? x.graph().apply(Classes.TO_FLOAT, Attributes.NONE, x) : x;
	}
}

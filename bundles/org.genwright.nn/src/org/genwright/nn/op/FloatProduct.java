package org.genwright.nn.op;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.Shape;

/** The shapes of FLOAT32 matrix products, whose first input may have more axes than two. */
final class FloatProduct {

	private FloatProduct() {
	}

	static List<TensorSpec> outputs(List<TensorSpec> inputs, Attributes attributes) {
		Shape a = inputs.get(0).shape();
		Shape b = inputs.get(1).shape();
		boolean transposeB = attributes.isSet(Ops.TRANSPOSE_B);
		if (attributes.isSet(Ops.TRANSPOSE_A)) {
			boolean fits = transposeB ? a.rank() == 2 && b.rank() == 2 && a.size(0) == b.size(1)
					: a.rank() >= 2 && Arrays.equals(leading(a), leading(b));
			require(fits, inputs);
			return List.of(TensorSpec.float32(a.size(-1), transposeB ? b.size(0) : b.size(-1)));
		}
		require(a.rank() >= 2 && b.rank() == 2 && a.size(-1) == b.size(transposeB ? 1 : 0), inputs);
		long[] sizes = a.sizes();
		sizes[sizes.length - 1] = b.size(transposeB ? 0 : 1);
		return List.of(TensorSpec.float32(sizes));
	}

	private static long[] leading(Shape shape) {
		return Arrays.copyOf(shape.sizes(), Math.max(0, shape.rank() - 1));
	}

	private static void require(boolean fits, List<TensorSpec> inputs) {
		if (!fits) {
			throw new IllegalArgumentException("expected inner sizes that agree, found " + inputs + ".");
		}
	}
}

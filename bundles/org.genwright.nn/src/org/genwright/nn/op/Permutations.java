package org.genwright.nn.op;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.ElementType;

/** The op that reorders axes. */
public final class Permutations {

	private static final String AXIS = "axis";

	/** x FLOAT32 → the same elements with output axis i the input axis given as attribute axis i: [N, C, H, W] and back. */
	public static final Op PERMUTE = new Op("permute", 1, Permutations::permute);

	private Permutations() {
	}

	/** Returns the attributes: for each axis of the output, the axis of the input. */
	public static Attributes attributes(int... axes) {
		Attributes attributes = Attributes.NONE;
		for (int i = 0; i < axes.length; i++) {
			attributes = attributes.with(AXIS + i, axes[i]);
		}
		return attributes;
	}

	/** Returns for each axis of the output the axis of the input. */
	public static int[] axes(Attributes attributes) {
		int[] axes = new int[attributes.values().size()];
		for (int i = 0; i < axes.length; i++) {
			axes[i] = attributes.integer(AXIS + i);
		}
		return axes;
	}

	/** Returns the attributes that undo those given. */
	public static Attributes inverse(Attributes attributes) {
		int[] axes = axes(attributes);
		int[] inverse = new int[axes.length];
		for (int i = 0; i < axes.length; i++) {
			inverse[axes[i]] = i;
		}
		return attributes(inverse);
	}

	private static List<TensorSpec> permute(List<TensorSpec> inputs, Attributes attributes) {
		TensorSpec x = inputs.get(0);
		int[] axes = axes(attributes);
		long[] sizes = new long[axes.length];
		boolean fits = x.type() == ElementType.FLOAT32 && x.shape().rank() == axes.length;
		for (int i = 0, seen = 0; fits && i < axes.length; i++) {
			fits = axes[i] >= 0 && axes[i] < axes.length && (seen & 1 << axes[i]) == 0;
			if (fits) {
				seen |= 1 << axes[i];
				sizes[i] = x.shape().size(axes[i]);
			}
		}
		if (!fits) {
			throw new IllegalArgumentException("expected a FLOAT32 tensor and each of its axes once, found " + x
					+ " and the axes " + Arrays.toString(axes) + ".");
		}
		return List.of(TensorSpec.float32(sizes));
	}
}

package org.genwright.data.array;

import java.util.List;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;

/**
 * How the axes of an array become examples. {@code [N]} and {@code [N, D]} are table rows; {@code [N, H, W]} are grey
 * images; {@code [N, C, H, W]} are images as they are stored here. {@code [N, H, W, C]} is taken to be meant, and is
 * reordered, if the last axis has size 1 or 3 and the second has not.
 *
 * @param rows    the number of examples, N
 * @param shape   the shape of one example
 * @param strides for every axis of the array, how far apart neighbours along it lie in the dataset
 */
record ExampleLayout(int rows, DataShape shape, int[] strides) {

	/**
	 * Lays out an array.
	 *
	 * @param where the place that a problem names
	 * @throws ProblemException if it has no or more than four axes, or more elements than an array holds
	 */
	static ExampleLayout of(String where, NpyHeader header) throws ProblemException {
		List<Integer> sizes = header.shape();
		if (sizes.isEmpty() || sizes.size() > 4) {
			throw ProblemException.input(Problem.error("npy-shape", where,
					"an array of shape [N], [N, D], [N, H, W], [N, C, H, W] or [N, H, W, C]", header.shapeText(),
					"Reshape the array so that its first axis counts the examples."));
		}
		int[] strides = contiguous(sizes);
		return switch (sizes.size()) {
			case 1 -> new ExampleLayout(sizes.get(0), DataShape.of(1), strides);
			case 2 -> new ExampleLayout(sizes.get(0), DataShape.of(sizes.get(1)), strides);
			case 3 -> new ExampleLayout(sizes.get(0), DataShape.of(1, sizes.get(1), sizes.get(2)), strides);
			default -> images(sizes, strides);
		};
	}

	private static ExampleLayout images(List<Integer> sizes, int[] strides) {
		if (!isChannels(sizes.get(3)) || isChannels(sizes.get(1))) {
			return new ExampleLayout(sizes.get(0), DataShape.of(sizes.get(1), sizes.get(2), sizes.get(3)), strides);
		}
		int h = sizes.get(1);
		int w = sizes.get(2);
		int c = sizes.get(3);
		return new ExampleLayout(sizes.get(0), DataShape.of(c, h, w), new int[] { c * h * w, w, 1, h * w });
	}

	private static boolean isChannels(int size) {
		return size == 1 || size == 3;
	}

	private static int[] contiguous(List<Integer> sizes) {
		int[] strides = new int[sizes.size()];
		int stride = 1;
		for (int axis = sizes.size() - 1; axis >= 0; axis--) {
			strides[axis] = stride;
			stride *= sizes.get(axis);
		}
		return strides;
	}
}

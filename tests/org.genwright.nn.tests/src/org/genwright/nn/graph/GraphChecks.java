package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;

/** What must hold of every function that a graph can compute. */
public final class GraphChecks {

	private static final double AGREEMENT = 2e-5;
	private static final double DIFFERENCES = 4e-3;
	private static final double STEP = 4e-3;
	private static final int DIRECTIONS = 3;
	private static final int RUNS = 400;
	private static final double TOLERATED_BYTES = 64;

	private GraphChecks() {
	}

	/** Asserts that runs by the fast kernels allocate nothing once they are compiled. */
	public static void runsAllocateNothing(GraphCase graphCase) {
		try (GraphCase.Running host = new GraphCase.Running(graphCase, Backend.HOST, 2)) {
			host.run(arguments(graphCase, 13));
			double found = Allocation.settled(host::repeat, RUNS, TOLERATED_BYTES);
			assertTrue(found < TOLERATED_BYTES, () -> graphCase + " allocates " + found + " bytes per run");
		}
	}

	/** Asserts that both kernel sets give the same function, gradient and gradient of a function of the gradient. */
	public static void kernelSetsAgree(GraphCase graphCase) {
		List<float[]> x = arguments(graphCase, 11);
		try (GraphCase.Running host = new GraphCase.Running(graphCase, Backend.HOST, 2);
				GraphCase.Running portable = new GraphCase.Running(graphCase, Backend.ND4J, 3)) {
			host.run(x);
			portable.run(x);
			assertClose(portable.read("y"), host.read("y"));
			for (String order : List.of("first", "second")) {
				for (int i = 0; i < x.size(); i++) {
					assertClose(portable.read(order + i), host.read(order + i));
				}
			}
		}
	}

	/** Asserts that finite differences agree with both gradients. */
	public static void finiteDifferencesAgree(GraphCase graphCase) {
		List<float[]> x = arguments(graphCase, 12);
		try (GraphCase.Running host = new GraphCase.Running(graphCase, Backend.HOST, 2)) {
			host.run(x);
			for (String order : List.of("first", "second")) {
				host.run(x);
				List<float[]> gradients = IntStream.range(0, x.size()).mapToObj(i -> host.read(order + i)).toList();
				for (int direction = 0; direction < DIRECTIONS; direction++) {
					assertSlope(graphCase, host, order, x, gradients, 100 + direction);
				}
			}
		}
	}

	static void assertSlope(GraphCase graphCase, GraphCase.Running host, String order, List<float[]> x,
			List<float[]> gradients, long seed) {
		List<float[]> v = arguments(graphCase, seed);
		double slope = 0;
		double size = 1;
		for (int i = 0; i < x.size(); i++) {
			for (int j = 0; j < x.get(i).length; j++) {
				slope += (double) gradients.get(i)[j] * v.get(i)[j];
				size += Math.abs((double) gradients.get(i)[j] * v.get(i)[j]);
			}
		}
		host.run(moved(x, v, STEP));
		double above = host.read(order)[0];
		host.run(moved(x, v, -STEP));
		double difference = (above - host.read(order)[0]) / (2 * STEP);
		assertEquals(difference, slope, DIFFERENCES * size, graphCase + ", " + order + " order");
	}

	private static List<float[]> moved(List<float[]> x, List<float[]> v, double step) {
		List<float[]> moved = new ArrayList<>();
		for (int i = 0; i < x.size(); i++) {
			float[] values = x.get(i).clone();
			for (int j = 0; j < values.length; j++) {
				values[j] += (float) (step * v.get(i)[j]);
			}
			moved.add(values);
		}
		return moved;
	}

	static List<float[]> arguments(GraphCase graphCase, long seed) {
		return IntStream.range(0, graphCase.arguments().size()).mapToObj(i -> graphCase.values(i, seed)).toList();
	}

	static void assertClose(float[] expected, float[] found) {
		double scale = 1;
		for (float value : expected) {
			scale = Math.max(scale, Math.abs(value));
		}
		assertArrayEquals(expected, found, (float) (AGREEMENT * scale));
	}
}

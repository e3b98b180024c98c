package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.genwright.nn.Backend;
import org.genwright.nn.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

	private static final int SIDE = 4;

	@Test
	void madeOutputsDependOnEarlierInputsAndOnAllOfThem() {
		int dimensions = 4;
		int[] natural = Masks.naturalDegrees(dimensions);
		int[] hidden = Masks.hiddenDegrees(9, dimensions);
		GraphCase made = new GraphCase("made", 1, List.of(GraphCase.rows(dimensions), GraphCase.whole(dimensions, 9), GraphCase.whole(9, dimensions)), x -> {
			Value h = Activations.tanh(MaskedLayers.dense(x.get(0), x.get(1), Masks.dense(natural, hidden, Masks.Order.AT_LEAST)));
			return MaskedLayers.dense(h, x.get(2), Masks.dense(hidden, natural, Masks.Order.ABOVE));
		});
		assertDependence(made, dimensions, (input, output) -> input < output);
	}

	private interface Dependence {
		boolean holds(int input, int output);
	}

	/** Moves every input by itself and checks which outputs change. */
	private static void assertDependence(GraphCase graphCase, int inputs, Dependence expected) {
		List<float[]> x = IntStream.range(0, graphCase.arguments().size()).mapToObj(i -> graphCase.values(i, 5)).toList();
		try (GraphCase.Running running = new GraphCase.Running(graphCase, Backend.HOST, 1)) {
			running.run(x);
			float[] before = running.read("y");
			for (int input = 0; input < inputs; input++) {
				float value = x.get(0)[input];
				x.get(0)[input] = value + 0.5f;
				running.run(x);
				float[] after = running.read("y");
				for (int output = 0; output < before.length; output++) {
					assertEquals(expected.holds(input, output), before[output] != after[output], input + " to " + output);
				}
				x.get(0)[input] = value;
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "A,1", "B,1", "A,3", "B,3", "ROWS_ABOVE,1", "ROWS_ABOVE,3" })
	void maskedConvolutionSeesWhatComesBefore(Masks.Pixels pixels, int channels) {
		GraphCase conv = new GraphCase("conv", 1,
				List.of(GraphCase.rows(SIDE, SIDE, channels), GraphCase.whole(3, 3, channels, channels)),
				x -> MaskedLayers.conv2d(x.get(0), x.get(1), pixels, channels));
		assertDependence(conv, SIDE * SIDE * channels, (input, output) -> {
			int down = output / channels / SIDE - input / channels / SIDE;
			int right = output / channels % SIDE - input / channels % SIDE;
			boolean near = Math.abs(down) <= 1 && Math.abs(right) <= 1;
			boolean same = down == 0 && right == 0 && (pixels == Masks.Pixels.A ? input % channels < output % channels
					: pixels == Masks.Pixels.B && input % channels <= output % channels);
			boolean before = down == 1 || pixels != Masks.Pixels.ROWS_ABOVE && down == 0 && right == 1;
			return near && before || same;
		});
	}

	@Test
	void gatedConvolutionMasksBothHalvesAlike() {
		GraphCase conv = new GraphCase("gated", 1, List.of(GraphCase.rows(SIDE, SIDE, 2), GraphCase.whole(3, 3, 2, 4)),
				x -> MaskedLayers.gatedConv2d(x.get(0), x.get(1), x.get(0).graph().constant(0), Masks.Pixels.A, 2));
		assertDependence(conv, 2, (input, output) -> {
			int pixel = output / 2;
			return pixel == 0 ? input < output : pixel == 1 || pixel == SIDE || pixel == SIDE + 1;
		});
	}

	@Test
	void maskedWeightsGetNoGradient() {
		GraphCase conv = new GraphCase("conv", 2, List.of(GraphCase.rows(SIDE, SIDE, 1), GraphCase.whole(3, 3, 1, 1)),
				x -> MaskedLayers.conv2d(x.get(0), x.get(1), Masks.Pixels.A, 1));
		try (GraphCase.Running running = new GraphCase.Running(conv, Backend.HOST, 1)) {
			running.run(List.of(conv.values(0, 1), conv.values(1, 1)));
			float[] gradient = running.read("first1"); // [3, 3]
			for (int k = 0; k < 9; k++) {
				assertEquals(k >= 4, gradient[k] == 0);
			}
		}
	}

	@Test
	void degreesCoverAllHiddenUnits() {
		assertArrayEquals(new int[] { 1, 2, 3, 1, 2 }, Masks.hiddenDegrees(5, 4));
		assertArrayEquals(new int[] { 1, 1 }, Masks.hiddenDegrees(2, 1));
		assertArrayEquals(new int[] { 1, 2, 3 }, Masks.naturalDegrees(3));
	}

	@Test
	void evenWindowIsRefused() {
		assertEquals("Mask of a convolution: expected a weight [KH, KW, C, M] with odd KH and KW, and C and M multiples of the"
				+ " groups, found [2, 3, 1, 4] and 1 groups.",
				assertThrows(IllegalArgumentException.class,
						() -> Masks.convolution(Shape.of(2, 3, 1, 4), Masks.Pixels.A, 1)).getMessage());
	}
}

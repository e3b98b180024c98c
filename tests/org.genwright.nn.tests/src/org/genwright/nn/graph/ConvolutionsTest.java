package org.genwright.nn.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.nn.Backend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvolutionsTest {

	private static final int BATCH = 3;
	private static final int CHANNELS = 2;
	private static final int KERNELS = 5;

	@ParameterizedTest
	@CsvSource({ "HOST,6,5,3,3,1,1", "ND4J,6,5,3,3,1,1", "HOST,9,8,3,2,2,0", "ND4J,9,8,3,2,2,0", "HOST,5,5,5,5,3,4",
			"ND4J,5,5,5,5,3,4" })
	void convolutionIsTheSumOverItsWindow(Backend backend, int h, int w, int kh, int kw, int stride, int padding) {
		GraphCase graphCase = new GraphCase("conv", BATCH,
				List.of(GraphCase.rows(h, w, CHANNELS), GraphCase.whole(kh, kw, CHANNELS, KERNELS)),
				x -> Convolutions.conv2d(x.get(0), x.get(1), stride, padding));
		float[] x = graphCase.values(0, 1);
		float[] weight = graphCase.values(1, 1);
		int oh = (h + 2 * padding - kh) / stride + 1;
		int ow = (w + 2 * padding - kw) / stride + 1;
		float[] expected = new float[BATCH * oh * ow * KERNELS];
		for (int at = 0; at < expected.length; at++) {
			int n = at / (oh * ow * KERNELS);
			int row = at / (ow * KERNELS) % oh * stride - padding;
			int column = at / KERNELS % ow * stride - padding;
			for (int k = 0; k < kh * kw * CHANNELS; k++) {
				int i = row + k / (kw * CHANNELS);
				int j = column + k / CHANNELS % kw;
				if (i >= 0 && i < h && j >= 0 && j < w) {
					expected[at] += x[((n * h + i) * w + j) * CHANNELS + k % CHANNELS] * weight[k * KERNELS + at % KERNELS];
				}
			}
		}
		try (GraphCase.Running running = new GraphCase.Running(graphCase, backend, 2)) {
			running.run(List.of(x, weight));
			assertArrayEquals(expected, running.read("y"), 1e-4f);
		}
	}

	@Test
	void windowLargerThanTheImageIsRefused() {
		Graph graph = new Graph("net", 2, GraphOps.standard());
		Value x = graph.input("x", 4, 4, 1);
		Value weight = graph.setting("w", 5, 3, 1, 2);
		assertEquals("Graph 'net', op 'convolve': expected a window within the padded image, found the kernelHeight 5 for the"
				+ " height 4 with padding 0 and stride 1.",
				assertThrows(IllegalArgumentException.class, () -> Convolutions.conv2d(x, weight, 1, 0)).getMessage());
	}
}

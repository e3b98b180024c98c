package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Drawing;
import org.genwright.core.shape.TensorShape;
import org.junit.jupiter.api.Test;

/** Layers that differ between training and evaluation. */
class StatisticsTest {

	private static final LayerTypes TYPES = LayerTypes.standard();

	private static NetworkRun open(Drawing drawing, Mode mode) throws Exception {
		NetworkGraph network = NetworkGraph.of(drawing.network(), NetworkRun.role(TensorShape.of(2), TensorShape.of(2)), TYPES);
		return new NetworkRun(network, TYPES, 4, mode, (graph, outputs) -> {
			if (mode == Mode.TRAINING) {
				graph.minimise(outputs.get("y").square().mean(), "all");
			}
		});
	}

	private static Drawing batchNorm() {
		return new Drawing("net").node("x", "input").node("norm", "batch-norm", "momentum", "0.25", "epsilon", "1e-9")
				.node("y", "output").connect("x", "norm", "y");
	}

	@Test
	void trainingMovesRunningStatistics() throws Exception {
		try (NetworkRun run = open(batchNorm(), Mode.TRAINING)) {
			run.train(1, 1, 0, 2, 0, 3, 8, 6, 8); // columns 1 2 3 6 and 0 0 8 8
			assertArrayEquals(new float[] { 0.25f * 3, 0.25f * 4 }, run.state("net.norm.mean"), 1e-5f);
			assertArrayEquals(new float[] { 0.75f + 0.25f * 14 / 3, 0.75f + 0.25f * 64 / 3 }, run.state("net.norm.variance"),
					1e-4f);
		}
	}

	@Test
	void evaluationUsesThem() throws Exception {
		try (NetworkRun run = open(batchNorm(), Mode.EVALUATION)) {
			run.set("net.norm.mean", 1, 2);
			run.set("net.norm.variance", 4, 9);
			run.set("net.norm.gain", 1, 3);
			run.set("net.norm.bias", 0, 10);
			assertArrayEquals(new float[] { 0, 10, 1, 13, 2, 16, -0.5f, 8 }, run.compute(1, 2, 3, 5, 5, 8, 0, 0), 1e-5f);
		}
	}

	@Test
	void dropoutKeepsTheMeanInTrainingAndTheValueAfterwards() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("drop", "dropout", "rate", "0.75").node("y", "output")
				.connect("x", "drop", "y");
		try (NetworkRun evaluation = open(drawing, Mode.EVALUATION)) {
			assertArrayEquals(new float[] { 1, 2, 3, 4, 5, 6, 7, 8 }, evaluation.compute(1, 2, 3, 4, 5, 6, 7, 8));
		}
		NetworkGraph network = NetworkGraph.of(drawing.network(), NetworkRun.role(TensorShape.of(2), TensorShape.of(2)), TYPES);
		int rows = 20_000;
		try (NetworkRun training = new NetworkRun(network, TYPES, rows, Mode.TRAINING, (graph, outputs) -> {
		})) {
			float[] ones = new float[2 * rows];
			Arrays.fill(ones, 1);
			double kept = 0;
			for (float y : training.compute(ones)) {
				assertEquals(y == 0 ? 0 : 4, y, 1e-6);
				kept += y / ones.length;
			}
			assertEquals(1, kept, 5 * Math.sqrt(3.0 / ones.length)); // 5 standard errors
		}
	}
}

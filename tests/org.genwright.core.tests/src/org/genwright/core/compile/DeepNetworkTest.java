package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.genwright.core.layer.LayerTypes;
import org.genwright.core.network.Drawing;
import org.genwright.core.network.NetworkFigures;
import org.genwright.core.network.NetworkInference;
import org.genwright.core.network.Role;
import org.genwright.core.shape.TensorShape;
import org.junit.jupiter.api.Test;

/** A network of 300 layers. */
class DeepNetworkTest {

	private static final LayerTypes TYPES = LayerTypes.standard();
	private static final Role ROLE = NetworkRun.role(TensorShape.of(8), TensorShape.of(8));
	private static final int LAYERS = 300;

	private static Drawing draw(int layers) {
		Drawing drawing = new Drawing("net").node("x", "input");
		String last = "x";
		for (int layer = 1; layer <= layers; layer++) {
			String name = "layer" + layer;
			drawing.node(name, layer % 2 == 0 ? "residual" : "layer-norm").connect(last, name);
			last = name;
		}
		return drawing.node("y", "output").connect(last, "y");
	}

	@Test
	void isInferredAtOnce() {
		Drawing drawing = draw(LAYERS);
		long best = Long.MAX_VALUE;
		for (int repeat = 0; repeat < 10; repeat++) { // the first loads classes, any may be interrupted
			long start = System.nanoTime();
			NetworkFigures figures = NetworkInference.infer(drawing.network(), Optional.of(ROLE), TYPES);
			best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
			assertEquals(LAYERS / 2 * (2 * 8) + LAYERS / 2 * (2 * 8 * 8 + 2 * 8), figures.parameters());
		}
		assertTrue(best < 100, best + " ms");
	}

	@Test
	void compilesAndTrains() throws Exception {
		NetworkGraph network = NetworkGraph.of(draw(LAYERS).network(), ROLE, TYPES);
		float[] x = new float[4 * 8];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) Math.sin(i);
		}
		try (NetworkRun run = new NetworkRun(network, TYPES, 4, Mode.TRAINING,
				(graph, outputs) -> graph.minimise(outputs.get("y").square().mean(), "all"))) {
			double first = run.train(1, x);
			double last = run.train(10, x);
			assertTrue(Double.isFinite(last) && last < first, first + " to " + last);
		}
	}
}

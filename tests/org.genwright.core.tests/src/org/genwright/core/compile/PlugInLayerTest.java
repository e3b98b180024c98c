package org.genwright.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.genwright.core.layer.DeclaredLayer;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerFigures;
import org.genwright.core.layer.LayerGroup;
import org.genwright.core.layer.LayerHeader;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.core.network.Drawing;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.graph.CutRule;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GraphOps;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.PlainKernel;
import org.junit.jupiter.api.Test;

/** A plug-in that knows neither the engine's nor core's insides brings an op and a layer type that uses it. */
class PlugInLayerTest {

	private static final int BATCH = 16;

	/** The op sin x, with a portable kernel and cos x = sin(x + π/2) in its gradient. */
	private static final Op SINE = new Op("waves.sine", 1, (inputs, attributes) -> inputs);

	/** Declares sin(x·w), w [D]. */
	private static final class SineLayer extends DeclaredLayer {

		SineLayer(int promised) {
			super(new LayerHeader("waves-sine", "Sine", LayerGroup.ACTIVATION, "sin(x·w) with a trained frequency w.",
					"[N, D], kept"), List.of());
			this.promised = promised;
		}

		private final int promised;

		@Override
		public LayerFigures infer(LayerSite site) {
			return LayerFigures.of(site.in(), promised, site.in().elements());
		}
	}

	/** What the plug-in contributes. */
	private record Waves(int promised, LayerCompiler compiler) implements LayerContribution, LayerCompilers {

		@Override
		public List<LayerType> layerTypes() {
			return List.of(new SineLayer(promised));
		}

		@Override
		public LayerCompilers compilers() {
			return this;
		}

		@Override
		public Map<String, LayerCompiler> byType() {
			return Map.of("waves-sine", compiler);
		}

		@Override
		public void registerKernels(OpRegistry kernels) {
			kernels.register(SINE, new PlainKernel((inputs, outputs, rows) -> {
				for (int i = 0; i < inputs.getFirst().length; i++) {
					outputs.getFirst()[i] = Math.sin(inputs.getFirst()[i]);
				}
			}));
		}

		@Override
		public void registerRules(GraphOps rules) {
			rules.register(SINE, CutRule.BY_ROW, (y, dy, to) -> to.add(0, dy.times(
					y.graph().apply(SINE, Attributes.NONE, y.input(0).plus(Math.PI / 2)))));
		}
	}

	private static Map<String, Value> sine(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, D]
		Value frequency = scope.parameter("frequency", Initialiser.constant(1), x.shape().size(1)); // [D]
		return Map.of(Port.OUT, scope.graph().apply(SINE, Attributes.NONE, x.times(frequency))); // [N, D]
	}

	private static NetworkGraph network(LayerTypes types) throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("wave", "waves-sine").node("dense", "dense", "units", "1")
				.node("y", "output").connect("x", "wave", "dense", "y");
		return NetworkGraph.of(drawing.network(), NetworkRun.role(TensorShape.of(2), TensorShape.of(1)), types);
	}

	/** The network a·sin(w·x) + c learns 2 sin(1.5 x₁) − sin(0.5 x₂). */
	@Test
	void modelWithItTrains() throws Exception {
		LayerTypes types = LayerTypes.with(List.of(new Waves(2, PlugInLayerTest::sine)));
		float[] x = new float[2 * BATCH];
		for (int i = 0; i < x.length; i++) {
			x[i] = (float) (3 * Math.cos(1.7 * i));
		}
		try (NetworkRun run = new NetworkRun(network(types), types, BATCH, Mode.TRAINING, (graph, outputs) -> {
			Value target = target(graph.input("again", 2)); // [N, 1]
			graph.minimise(outputs.get("y").minus(target).square().mean(), "all");
		})) {
			run.write("again", x);
			double first = run.train(1, x);
			double last = run.train(1500, x);
			assertTrue(last < 1e-3 * first, first + " to " + last);
			assertEquals(1.5, Math.abs(run.state("net.wave.frequency")[0]), 0.02);
		}
	}

	private static Value target(Value x) {
		Graph graph = x.graph();
		Value first = graph.apply(SINE, Attributes.NONE, x.slice(0, 1).times(1.5)); // [N, 1]
		Value second = graph.apply(SINE, Attributes.NONE, x.slice(1, 1).times(0.5)); // [N, 1]
		return first.times(2).minus(second);
	}

	private static String disagreement(int promised, LayerCompiler compiler) throws Exception {
		LayerTypes types = LayerTypes.with(List.of(new Waves(promised, compiler)));
		NetworkGraph network = network(types);
		Graph graph = new Graph("test", BATCH, LayerOps.graphOps(types));
		Map<String, Value> inputs = Map.of("x", graph.input("x", 2));
		return assertThrows(IllegalStateException.class, () -> network.build(graph, "all", Mode.TRAINING, inputs)).getMessage();
	}

	@Test
	void disagreementOfDeclarationAndCompilerNamesTypeAndContributor() throws Exception {
		String start = "Layer 'net / wave' of type 'waves-sine', contributed by " + Waves.class.getName() + ": expected ";
		String end = ". Report this to whoever contributed the layer type.";
		assertEquals(start + "3 trained values as declared, found 2 trained values" + end,
				disagreement(3, PlugInLayerTest::sine));
		String shape = disagreement(0, scope -> Map.of(Port.OUT, scope.input(Port.IN).slice(0, 1)));
		assertTrue(shape.startsWith(start + "the output 'out' of shape [N, 2] as declared, found #") && shape.endsWith(end), shape);
		assertEquals(start + "the outputs [out] as declared, found the outputs [result]" + end,
				disagreement(0, scope -> Map.of("result", scope.input(Port.IN))));
	}
}

package org.genwright.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.genwright.core.compile.LayerCompiler;
import org.genwright.core.compile.LayerCompilers;
import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.layer.LayerContribution;
import org.genwright.core.layer.LayerFigures;
import org.genwright.core.layer.LayerGroup;
import org.genwright.core.layer.LayerSite;
import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.LayerTypes;
import org.genwright.core.layer.Port;
import org.genwright.core.network.Drawing;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.onnx.OnnxRuntime;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drawn networks compute in ONNX Runtime what they compute here. */
class OnnxNetworkTest {

	private static final TensorShape VECTOR = TensorShape.of(6);
	private static final TensorShape IMAGE = TensorShape.of(4, 6, 5);

	private static Role role(TensorShape in, TensorShape out) {
		return new Role("net", "Net", "A network.", List.of(new RolePort("x", "Data.", in)), List.of(new RolePort("y", "Result.", out)));
	}

	/** Draws x → the layer → y. */
	private static Drawing single(String type, String... settings) {
		return new Drawing("net").node("x", "input").node("layer", type, settings).node("y", "output").connect("x", "layer", "y");
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "relu", "leaky-relu", "elu", "silu", "gelu", "tanh", "sigmoid", "softplus" })
	void denseWithEveryActivation(String function) throws Exception {
		new NetworkComparison(single("dense", "units", "5", "activation", function), role(VECTOR, TensorShape.of(5))).assertSameOutput();
	}

	@ParameterizedTest
	@CsvSource({ "3,1,1,6,5", "3,2,1,3,3", "2,2,0,3,2" })
	void convolution(String kernel, String stride, String padding, int height, int width) throws Exception {
		new NetworkComparison(single("conv2d", "channels", "3", "kernel", kernel, "stride", stride, "padding", padding, "activation", "relu"),
				role(IMAGE, TensorShape.of(3, height, width))).assertSameOutput();
	}

	@ParameterizedTest
	@CsvSource({ "4,2,1,0,12,10", "3,2,1,1,12,10", "3,1,0,0,8,7", "3,3,0,2,20,17" })
	void transposedConvolution(String kernel, String stride, String padding, String more, int height, int width) throws Exception {
		new NetworkComparison(single("conv2d-transposed", "channels", "3", "kernel", kernel, "stride", stride, "padding", padding,
				"output-padding", more), role(IMAGE, TensorShape.of(3, height, width))).assertSameOutput();
	}

	@ParameterizedTest
	@ValueSource(strings = { "batch-norm", "layer-norm", "group-norm groups 2", "dropout", "attention", "attention heads 2 view past",
			"masked-conv2d channels 4", "gated-masked-conv2d channels 4" })
	void layersThatKeepTheShape(String layer) throws Exception {
		String[] words = layer.split(" ");
		new NetworkComparison(single(words[0], Arrays.copyOfRange(words, 1, words.length)), role(IMAGE, IMAGE)).assertSameOutput();
	}

	@ParameterizedTest
	@CsvSource({ "max-pool2d,3,2", "average-pool2d,3,2", "upsample,12,10" })
	void layersThatChangeTheResolution(String type, int height, int width) throws Exception {
		new NetworkComparison(single(type), role(IMAGE, TensorShape.of(4, height, width))).assertSameOutput();
	}

	@ParameterizedTest
	@ValueSource(strings = { "lstm", "gru" })
	void recurrentLayers(String type) throws Exception {
		TensorShape sequence = TensorShape.of(5, 3);
		new NetworkComparison(single(type, "units", "4"), role(sequence, TensorShape.of(5, 4))).assertSameOutput();
		new NetworkComparison(single(type, "units", "4", "result", "last"), role(sequence, TensorShape.of(4))).assertSameOutput();
	}

	@Test
	void rowLstm() throws Exception {
		new NetworkComparison(single("row-lstm", "units", "3"), role(IMAGE, TensorShape.of(3, 6, 5))).assertSameOutput();
	}

	@Test
	void residualBlock() throws Exception {
		new NetworkComparison(single("residual"), role(IMAGE, IMAGE)).assertSameOutput();
	}

	@Test
	void globalAverageTimesTheImage() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("mean", "global-average-pool").node("times", "multiply")
				.node("y", "output").connect("x", "times", "y").connect("x", "mean", "times");
		new NetworkComparison(drawing, role(IMAGE, IMAGE)).assertSameOutput();
	}

	@Test
	void maskedDense() throws Exception {
		new NetworkComparison(single("masked-dense", "units", "6"), role(VECTOR, VECTOR)).assertSameOutput();
	}

	@Test
	void timeEmbedding() throws Exception {
		new NetworkComparison(single("time-embedding", "units", "8"), role(TensorShape.of(), TensorShape.of(8))).assertSameOutput();
	}

	@Test
	void concatSplitAndReshape() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("split", "split", "parts", "2").node("dense", "dense", "units", "3")
				.node("concat", "concat").node("shape", "reshape", "shape", "2x3x1").node("y", "output")
				.connect("x", "split:out1", "dense", "concat", "shape", "y").connect("split:out2", "concat");
		new NetworkComparison(drawing, role(VECTOR, TensorShape.of(2, 3, 1))).assertSameOutput();
	}

	@ParameterizedTest
	@MethodSource("embeddings")
	void embedding(TensorShape y, String[] settings) throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("k", "input").node("table", "embedding", settings)
				.node("add", "add").node("y", "output").connect("x", "add", "y").connect("k", "table", "add");
		Role role = new Role("net", "Net", "A network.",
				List.of(new RolePort("x", "Data.", VECTOR), new RolePort("k", "Class.", y)), List.of(new RolePort("y", "Result.", VECTOR)));
		new NetworkComparison(drawing, role).assertSameOutput();
	}

	static Stream<Arguments> embeddings() {
		return Stream.of(Arguments.of(TensorShape.of(3), new String[] { "units", "6" }),
				Arguments.of(TensorShape.of(), new String[] { "units", "6", "classes", "3" }));
	}

	@Test
	void convolutionalNetworkWithTwoOutputs() throws Exception {
		Drawing drawing = new Drawing("net").node("x", "input").node("conv1", "conv2d", "channels", "6", "stride", "2", "activation", "relu")
				.node("norm", "layer-norm").node("conv2", "conv2d", "channels", "3", "kernel", "3").node("flat", "flatten")
				.node("mu", "dense", "units", "2").node("logVar", "dense", "units", "2").node("out1", "output", "port", "mu")
				.node("out2", "output", "port", "logVar").connect("x", "conv1", "norm", "conv2", "flat", "mu", "out1")
				.connect("flat", "logVar", "out2");
		Role role = new Role("net", "Net", "A network.", List.of(new RolePort("x", "Data.", IMAGE)), List
				.of(new RolePort("mu", "Mean.", TensorShape.of(2)), new RolePort("logVar", "Logarithm of the variance.", TensorShape.of(2))));
		new NetworkComparison(drawing, role).assertSameOutput();
	}

	@Test
	void inputThatIsNotUsedIsLeftOut() throws Exception {
		Role role = new Role("net", "Net", "A network.",
				List.of(new RolePort("x", "Data.", VECTOR),
						new RolePort("y", "Class.", RolePort.Presence.OPTIONAL, Optional.of(TensorShape.of(3)))),
				List.of(new RolePort("out", "Result.", VECTOR)));
		Drawing drawing = new Drawing("net").node("x", "input").node("f", "activation", "function", "tanh").node("out", "output")
				.connect("x", "f", "out");
		try (OnnxRuntime runtime = new OnnxRuntime(new NetworkComparison(drawing, role).onnx(Map.of()))) {
			assertEquals(Set.of("x"), runtime.inputs());
			assertArrayEquals(new long[] { -1, 6 }, runtime.outputShape("out"));
		}
	}

	/** A layer type of a plug-in that sums over the batch. */
	private static final class Centre implements LayerType, LayerContribution, LayerCompilers {

		@Override
		public String id() {
			return "test.centre";
		}

		@Override
		public String name() {
			return "Centre";
		}

		@Override
		public LayerGroup group() {
			return LayerGroup.NORMALISATION;
		}

		@Override
		public String description() {
			return "x minus its mean over the batch.";
		}

		@Override
		public String shapeRule() {
			return "[N, D], kept";
		}

		@Override
		public List<Setting<?>> settings() {
			return List.of();
		}

		@Override
		public List<Port> inputs() {
			return List.of(new Port(Port.IN, "What is centred."));
		}

		@Override
		public List<Port> outputs(SettingValues settings) {
			return List.of(new Port(Port.OUT, "What is centred."));
		}

		@Override
		public LayerFigures infer(LayerSite site) {
			return LayerFigures.of(site.in(), 0, 0);
		}

		@Override
		public List<LayerType> layerTypes() {
			return List.of(this);
		}

		@Override
		public LayerCompilers compilers() {
			return this;
		}

		@Override
		public Map<String, LayerCompiler> byType() {
			return Map.of(id(), scope -> Map.of(Port.OUT, scope.input(Port.IN).minus(scope.input(Port.IN).columnMean())));
		}
	}

	@Test
	void layerThatCannotBeExpressedIsNamed() throws Exception {
		LayerTrace layers = new LayerTrace(LayerTypes.with(List.of(new Centre())));
		NetworkGraph network = NetworkGraph.of(single("test.centre").network(), role(VECTOR, VECTOR), layers.types());
		ProblemException e = assertThrows(ProblemException.class,
				() -> new OnnxNetwork(network, layers, new OnnxText("", "1", Map.of())).bytes(Map.of()));
		assertEquals("ONNX model of 'net / layer': expected ops on every row of the batch by itself, found the op 'column.sum', which"
				+ " sums over the rows, whose number is open. Use another layer in this network, or export the weights as NPZ.",
				e.getMessage());
	}
}

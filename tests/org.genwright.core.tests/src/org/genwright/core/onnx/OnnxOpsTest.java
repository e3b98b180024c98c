package org.genwright.core.onnx;

import static org.genwright.core.onnx.OnnxCase.parameter;

import java.util.stream.Stream;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Activations;
import org.genwright.nn.graph.Attention;
import org.genwright.nn.graph.BufferSpec;
import org.genwright.nn.graph.Convolutions;
import org.genwright.nn.graph.Embeddings;
import org.genwright.nn.graph.Graph;
import org.genwright.nn.graph.GruCell;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.LstmCell;
import org.genwright.nn.graph.MaskedLayers;
import org.genwright.nn.graph.Masks;
import org.genwright.nn.graph.Normalisations;
import org.genwright.nn.graph.Pooling;
import org.genwright.nn.graph.RowLstm;
import org.genwright.nn.graph.Value;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BatchProducts;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Permutations;
import org.genwright.nn.op.Pools;
import org.genwright.nn.op.Recurrent;
import org.genwright.nn.op.Windows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every op computes in ONNX Runtime what it computes here, for any number of rows. */
class OnnxOpsTest {

	@ParameterizedTest
	@MethodSource({ "elementwise", "repeated", "moves", "sums", "products", "windows", "pools", "blocks", "recurrences", "networks" })
	void onnxRuntimeComputesTheSame(OnnxCase onnxCase) throws Exception {
		onnxCase.assertSameOutput();
	}

	static Stream<OnnxCase> elementwise() {
		return Stream.of(OnnxCase.of("sigmoid", Activations::sigmoid, 7), OnnxCase.of("tanh", Activations::tanh, 7),
				OnnxCase.of("relu", Activations::relu, 7), OnnxCase.of("softplus", Activations::softplus, 7),
				OnnxCase.of("leaky relu", x -> Activations.leakyRelu(x, 0.1), 7), OnnxCase.of("elu", x -> Activations.elu(x, 1.5), 7),
				OnnxCase.of("silu", Activations::silu, 7), OnnxCase.of("gelu", Activations::gelu, 7),
				OnnxCase.of("softmax", Activations::softmax, 7), OnnxCase.of("log softmax", Activations::logSoftmax, 2, 7),
				OnnxCase.of("exp", Value::exp, 7), OnnxCase.of("log", x -> x.square().plus(0.1).log(), 7),
				OnnxCase.of("sqrt of abs", x -> x.abs().sqrt(), 7), OnnxCase.of("affine", x -> x.affine(-2.5, 0.75), 7),
				OnnxCase.of("negated", Value::negated, 7), OnnxCase.of("clamp", x -> x.clamp(-0.5, 1), 7),
				OnnxCase.of("clamp below", x -> x.clamp(Double.NEGATIVE_INFINITY, 1), 7),
				OnnxCase.of("where", x -> x.square().where(x), 7), OnnxCase.of("sign", x -> apply(Elementwise.SIGN, Attributes.NONE, x), 7),
				OnnxCase.of("step", x -> apply(Elementwise.STEP, Attributes.NONE, x), 7),
				OnnxCase.of("inside", x -> apply(Elementwise.INSIDE, Attributes.NONE.with(Elementwise.LOW, -1), x), 7));
	}

	private static Value apply(Op op, Attributes attributes, Value... inputs) {
		return inputs[0].graph().apply(op, attributes, inputs);
	}

	static Stream<OnnxCase> repeated() {
		return Stream.of(OnnxCase.of("vector", x -> x.dividedBy(parameter(x.graph(), "b", 4)), 3, 4),
				OnnxCase.of("vector first", x -> parameter(x.graph(), "b", 4).minus(x), 3, 4),
				OnnxCase.of("scalar", x -> x.times(x.graph().constant(3)), 3, 4),
				OnnxCase.of("column", x -> x.times(x.rowMean()), 3, 4),
				OnnxCase.of("number to rows", x -> x.graph().broadcast(x.graph().constant(0.5), x), 3, 4),
				OnnxCase.of("vector to rows", x -> x.graph().broadcast(parameter(x.graph(), "b", 4), x), 3, 4),
				OnnxCase.of("column to rows", x -> x.graph().broadcast(x.rowSum(), x), 3, 4),
				new OnnxCase("setting", graph -> {
					Value x = graph.input("x", 3);
					graph.output("y", x.times(graph.setting("scale")));
					graph.output("z", x.plus(graph.setting("shift", 3)));
				}));
	}

	static Stream<OnnxCase> moves() {
		return Stream.of(OnnxCase.of("concat", x -> x.concat(x.square()), 2, 3), OnnxCase.of("slice", x -> x.slice(1, 3), 2, 5),
				OnnxCase.of("pad", x -> x.pad(2, 9), 2, 5),
				OnnxCase.of("reshape", x -> x.reshape(x.shape().size(0), 3, 4).rowSum().reshape(x.shape().size(0), 3), 12),
				OnnxCase.of("one number per row", x -> x.reshape(x.shape().size(0), 1), new long[0]),
				new OnnxCase("embedding", graph -> graph.output("y",
						parameter(graph, "table", 4, 3).gather(graph.indexInput("t")).plus(graph.input("x", 3)))),
				OnnxCase.of("transposed weight", x -> x.matmul(parameter(x.graph(), "w", 5, 3).transposed()), 3));
	}

	static Stream<OnnxCase> sums() {
		return Stream.of(OnnxCase.of("row sum", Value::rowSum, 2, 6), OnnxCase.of("log sum exp", x -> x.times(30).logSumExp(), 2, 6),
				OnnxCase.of("column sum of a weight", x -> x.times(parameter(x.graph(), "w", 2, 5, 6).columnSum()), 6));
	}

	static Stream<OnnxCase> products() {
		return Stream.of(
				OnnxCase.of("dense", x -> x.matmul(parameter(x.graph(), "w", 6, 4)).plus(parameter(x.graph(), "b", 4)), 6),
				OnnxCase.of("lines", x -> x.matmul(parameter(x.graph(), "w", 6, 4)), 3, 6),
				OnnxCase.of("transposed", x -> x.matmulTransposed(parameter(x.graph(), "w", 4, 6)), 3, 6),
				OnnxCase.of("product of weights", x -> x.matmul(parameter(x.graph(), "v", 2, 5, 6)
						.transposedMatmul(parameter(x.graph(), "w", 2, 5, 4))), 6),
				OnnxCase.of("both transposed", x -> x.matmul(apply(Ops.MATMUL,
						Attributes.NONE.with(Ops.TRANSPOSE_A, 1).with(Ops.TRANSPOSE_B, 1), parameter(x.graph(), "v", 5, 6),
						parameter(x.graph(), "w", 4, 5))), 6));
	}

	static Stream<OnnxCase> windows() {
		return Stream.of(convolution(6, 5, 3, 3, 1, 1), convolution(9, 8, 3, 2, 2, 0), convolution(5, 5, 5, 5, 3, 4),
				transposed(6, 5, 3, 3, 1, 1), transposed(9, 8, 3, 2, 2, 0), transposed(5, 7, 4, 4, 2, 1),
				OnnxCase.of("computed kernels", x -> Convolutions.conv2d(x, parameter(x.graph(), "w", 3, 3, 2, 4).square(), 1, 1), 5, 6, 2),
				OnnxCase.of("kernels as rows", x -> x.graph()
						.apply(Windows.UNFOLD, Windows.attributes(5, 6, 3, 3, 1, 1), x).matmulTransposed(parameter(x.graph(), "w", 4, 18)), 5, 6, 2),
				OnnxCase.of("unfold", x -> x.graph().apply(Windows.UNFOLD, Windows.attributes(5, 6, 3, 2, 2, 1), x), 5, 6, 2),
				OnnxCase.of("fold", x -> x.graph().apply(Windows.FOLD, Windows.attributes(6, 5, 3, 2, 2, 1), x), 9, 12),
				OnnxCase.of("fold of a product with few rows", x -> x.graph().apply(Windows.FOLD, Windows.attributes(6, 5, 3, 2, 2, 1),
						x.matmul(parameter(x.graph(), "w", 4, 12))), 9, 4),
				OnnxCase.of("windows there and back", x -> x.graph().apply(Windows.FOLD, Windows.attributes(6, 5, 3, 2, 2, 1),
						x.graph().apply(Windows.UNFOLD, Windows.attributes(6, 5, 3, 2, 2, 1), x)), 6, 5, 2));
	}

	private static OnnxCase convolution(int h, int w, int kh, int kw, int stride, int padding) {
		return OnnxCase.of("convolution " + kh + "x" + kw + ", stride " + stride,
				x -> Convolutions.conv2d(x, parameter(x.graph(), "w", kh, kw, 2, 4), stride, padding), h, w, 2);
	}

	private static OnnxCase transposed(int h, int w, int kh, int kw, int stride, int padding) {
		int oh = (h + 2 * padding - kh) / stride + 1;
		int ow = (w + 2 * padding - kw) / stride + 1;
		return OnnxCase.of("transposed convolution " + kh + "x" + kw + ", stride " + stride,
				x -> Convolutions.conv2dTransposed(x, parameter(x.graph(), "w", kh, kw, 2, 4), stride, padding, h, w), oh, ow, 4);
	}

	static Stream<OnnxCase> pools() {
		return Stream.of(OnnxCase.of("average pool", x -> Pooling.average(x, Pooling.Window.of(2)), 6, 7, 3),
				OnnxCase.of("average pool with padding", x -> Pooling.average(x, new Pooling.Window(3, 2, 1)), 6, 7, 3),
				OnnxCase.of("max pool", x -> Pooling.max(x, Pooling.Window.of(2)), 6, 7, 3),
				OnnxCase.of("max pool with padding", x -> Pooling.max(x, new Pooling.Window(3, 2, 1)), 6, 7, 3),
				OnnxCase.of("global average", Pooling::globalAverage, 4, 5, 3), OnnxCase.of("upsample", x -> Pooling.upsample(x, 3), 2, 3, 4),
				OnnxCase.of("everywhere", x -> Pooling.everywhere(x, 3, 2), 1, 1, 4),
				OnnxCase.of("spread over windows that overlap", x -> apply(Pools.SPREAD, Windows.attributes(6, 8, 3, 2, 2, 1), x), 3, 5, 2));
	}

	static Stream<OnnxCase> blocks() {
		return Stream.of(
				OnnxCase.of("group norm", x -> Normalisations.groupNorm(x, parameter(x.graph(), "gain", 6), parameter(x.graph(), "bias", 6), 3, 1e-5), 4, 5, 6),
				OnnxCase.of("batch norm in evaluation", x -> Normalisations.standardise(x, parameter(x.graph(), "mean", 6),
						parameter(x.graph(), "variance", 6).square(), parameter(x.graph(), "gain", 6), parameter(x.graph(), "bias", 6), 1e-5), 4, 5, 6),
				OnnxCase.of("buffer", x -> x.times(x.graph().buffer(new BufferSpec("flags", Shape.of(3), Initialiser.constant(0.25)))), 2, 3),
				OnnxCase.of("self-attention", x -> Attention.self(x, parameter(x.graph(), "in", 6, 24), parameter(x.graph(), "out", 8, 6), 2, Attention.View.ALL), 5, 6),
				OnnxCase.of("causal attention", x -> Attention.self(x, parameter(x.graph(), "in", 6, 24), parameter(x.graph(), "out", 8, 6), 1, Attention.View.PAST), 5, 6),
				OnnxCase.of("products of heads", x -> apply(BatchProducts.PRODUCT, Attributes.NONE.with(BatchProducts.HEADS, 2).with(Ops.TRANSPOSE_A, 1), x, x), 5, 6),
				OnnxCase.of("products of separate heads", x -> apply(BatchProducts.PRODUCT,
						Attributes.NONE.with(BatchProducts.HEADS, 2).with(Ops.TRANSPOSE_B, 1), x, x), 2, 5, 3),
				OnnxCase.of("permutation", x -> apply(Permutations.PERMUTE, Permutations.attributes(0, 3, 1, 2), x), 2, 3, 4),
				OnnxCase.of("masked dense", x -> MaskedLayers.dense(x, parameter(x.graph(), "w", 3, 4),
						Masks.dense(new int[] { 1, 2, 3 }, new int[] { 1, 2, 3, 3 }, Masks.Order.ABOVE)), 3),
				OnnxCase.of("gated masked convolution", x -> MaskedLayers.gatedConv2d(x, parameter(x.graph(), "w", 3, 3, 2, 8),
						parameter(x.graph(), "b", 8), Masks.Pixels.B, 2), 5, 6, 2),
				new OnnxCase("time embedding", graph -> graph.output("y", Embeddings.time(graph.indexInput("t"), 8))),
				new OnnxCase("class scores", graph -> {
					Value t = graph.indexInput("t");
					graph.output("number", t.graph().apply(Classes.TO_FLOAT, Attributes.NONE, t).plus(0.5));
					graph.output("picked", t.graph().apply(Classes.PICK, Attributes.NONE, graph.input("x", 4), t));
				}));
	}

	static Stream<OnnxCase> recurrences() {
		return Stream.of(OnnxCase.of("lstm", x -> {
			LstmCell.Sequence all = lstm(x).sequence(x, lstm(x).begin(x));
			return all.hidden().reshape(x.shape().size(0), 20).concat(all.last().cell()).concat(all.last().hidden());
		}, 4, 3), OnnxCase.of("last state of an lstm", x -> lstm(x).sequence(x, lstm(x).begin(x)).last().hidden(), 4, 3),
				OnnxCase.of("lstm with a first state", x -> {
					Value first = x.graph().input("h", 5);
					return lstm(x).sequence(x, new LstmCell.State(first, first.square())).hidden();
				}, 4, 3), OnnxCase.of("gru", x -> {
					GruCell cell = new GruCell(parameter(x.graph(), "wx", 3, 15), parameter(x.graph(), "wh", 5, 15), parameter(x.graph(), "b", 20));
					GruCell.Sequence all = cell.sequence(x, cell.begin(x));
					return all.hidden().reshape(x.shape().size(0), 20).concat(all.last());
				}, 4, 3), OnnxCase.of("row lstm", x -> new RowLstm(3, RowLstm.Mask.B, parameter(x.graph(), "wx", 6, 16), parameter(x.graph(), "wh", 12, 16),
						parameter(x.graph(), "b", 16)).over(x), 4, 5, 3), OnnxCase.of("lstm of several places", x -> {
					Value zeros = x.graph().broadcast(x.graph().constant(0), x.slice(0, 1)).reshape(x.shape().size(0), 4, 2, 1).reshape(x.shape().size(0), 2, 4);
					return apply(Recurrent.LSTM, Attributes.NONE, x, parameter(x.graph(), "wx", 3, 16), parameter(x.graph(), "wh", 4, 16),
							parameter(x.graph(), "b", 16), zeros, zeros);
				}, 4, 2, 3));
	}

	private static LstmCell lstm(Value x) {
		return new LstmCell(parameter(x.graph(), "wx", 3, 20), parameter(x.graph(), "wh", 5, 20), parameter(x.graph(), "b", 20));
	}

	static Stream<OnnxCase> networks() {
		return Stream.of(
				OnnxCase.of("layer norm", x -> Normalisations.layerNorm(x, parameter(x.graph(), "gain", 6), parameter(x.graph(), "bias", 6), 1e-5), 3, 6),
				OnnxCase.of("constants", x -> x.plus(x.graph().constant(Tensor.of(Shape.of(3), new float[] { 1, 2, 3 }))), 2, 3),
				new OnnxCase("convolutional decoder", OnnxOpsTest::decoder), new OnnxCase("recurrent", OnnxOpsTest::recurrent));
	}

	private static void decoder(Graph graph) {
		Value z = graph.input("z", 5);
		long n = graph.batch();
		Value h = Activations.relu(z.matmul(parameter(graph, "dense.weight", 5, 4 * 4 * 6)).plus(parameter(graph, "dense.bias", 4 * 4 * 6)));
		Value image = Convolutions.conv2dTransposed(h.reshape(n, 4, 4, 6), parameter(graph, "up.weight", 4, 4, 3, 6), 2, 1, 8, 8)
				.plus(parameter(graph, "up.bias", 3));
		Value logits = Convolutions.conv2d(Activations.relu(image), parameter(graph, "out.weight", 3, 3, 3, 1), 1, 1);
		graph.output("logits", logits.reshape(n, 64));
	}

	private static void recurrent(Graph graph) {
		Value x = graph.input("x", 4 * 3);
		LstmCell cell = new LstmCell(parameter(graph, "wx", 3, 20), parameter(graph, "wh", 5, 20), parameter(graph, "b", 20));
		Value zero = graph.broadcast(graph.constant(0), x.slice(0, 5));
		LstmCell.State state = new LstmCell.State(zero, zero);
		for (int t = 0; t < 4; t++) {
			state = cell.step(x.slice(3 * t, 3), state);
		}
		graph.output("h", state.hidden());
	}
}

package org.genwright.nn.graph;

import static org.genwright.nn.graph.GraphCase.rows;
import static org.genwright.nn.graph.GraphCase.whole;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Classes;
import org.genwright.nn.op.Windows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ops of layers on images, sequences and classes: kernel sets agree, and finite differences agree with gradients. */
class BlockOpsTest {

	private static final int BATCH = 7;
	private static final int CLASSES = 19;

	private static GraphCase unary(String name, GraphCase.Argument argument, UnaryOperator<Value> function) {
		return new GraphCase(name, BATCH, List.of(argument), x -> function.apply(x.get(0)));
	}

	private static GraphCase binary(String name, GraphCase.Argument a, GraphCase.Argument b, BinaryOperator<Value> f) {
		return new GraphCase(name, BATCH, List.of(a, b), x -> f.apply(x.get(0), x.get(1)));
	}

	static Stream<GraphCase> cases() {
		return Stream.of(convolutions(), windows(), pools(), orders(), products(), masked(), classes()).flatMap(stream -> stream);
	}

	private static Stream<GraphCase> convolutions() {
		return Stream.of(
				binary("convolution", rows(5, 6, 3), whole(3, 3, 3, 4),
						(x, w) -> Activations.tanh(Convolutions.conv2d(x, w, 1, 1).times(0.2))),
				binary("strided convolution", rows(9, 8, 17), whole(3, 2, 17, 20), (x, w) -> Convolutions.conv2d(x, w, 2, 1).times(0.02).square()),
				binary("convolution in several pieces", rows(7, 7, 32), whole(3, 3, 32, 4), (x, w) -> Convolutions.conv2d(x, w, 1, 1).times(0.02).square()),
				binary("convolution of one channel", rows(5, 4, 1), whole(3, 2, 1, 4), (x, w) -> Convolutions.conv2d(x, w, 1, 3).times(0.2).square()),
				binary("convolution of one channel in several pieces", rows(8, 8, 1), whole(3, 3, 1, 512),
						(x, w) -> Convolutions.conv2d(x, w, 1, 1).times(0.05).square()),
				binary("convolution of pixels", rows(4, 3, 5), whole(1, 1, 5, 6), (x, w) -> Convolutions.conv2d(x, w, 1, 0).times(0.2).square()),
				binary("strided convolution of pixels", rows(4, 3, 5), whole(1, 1, 5, 6), (x, w) -> Convolutions.conv2d(x, w, 2, 0).times(0.2).square()),
				binary("transposed convolution", rows(4, 3, 4), whole(3, 2, 5, 4),
						(x, w) -> Activations.tanh(Convolutions.conv2dTransposed(x, w, 2, 1, 7, 4).times(0.2))));
	}

	/** The ops of windows by themselves, which convolutions are no longer made of. */
	private static Stream<GraphCase> windows() {
		Attributes attributes = Windows.attributes(5, 6, 3, 2, 2, 1);
		return Stream.of(unary("unfold", rows(5, 6, 3), x -> x.graph().apply(Windows.UNFOLD, attributes, x.square()).square()),
				unary("fold", rows(12, 18), x -> x.graph().apply(Windows.FOLD, attributes, x.square()).times(0.3).square()));
	}

	private static Stream<GraphCase> pools() {
		Pooling.Window overlapping = new Pooling.Window(3, 2, 1);
		return Stream.of(unary("average pooling", rows(6, 5, 3), x -> Pooling.average(x.square(), Pooling.Window.of(2))),
				unary("overlapping average pooling", rows(5, 6, 19), x -> Pooling.average(x.square(), overlapping).square()),
				unary("max pooling", rows(4, 4, 2), x -> Pooling.max(uneven(x), Pooling.Window.of(2)).times(0.1).square()),
				unary("overlapping max pooling", rows(5, 6, 17), x -> Pooling.max(uneven(x), overlapping).times(0.1).square()),
				unary("global average", rows(3, 4, 18), x -> Pooling.globalAverage(x.square()).square()),
				unary("upsampling", rows(3, 2, 17), x -> Pooling.upsample(x.square(), 3).square()),
				new GraphCase("group norm", BATCH, List.of(rows(3, 2, 6), whole(6), whole(6)),
						x -> Activations.tanh(Normalisations.groupNorm(x.get(0), x.get(1), x.get(2), 3, 0.1))),
				new GraphCase("given statistics", BATCH, List.of(rows(3, 5), whole(5), whole(5), whole(5)),
						x -> Activations.tanh(Normalisations.standardise(x.get(0), x.get(1), x.get(2).square(), x.get(3),
								x.get(1), 0.5))));
	}

	private static Stream<GraphCase> orders() {
		return Stream.of(unary("channels first", rows(3, 4, 18), x -> Axes.channelsFirst(x.square()).square()),
				unary("channels last", rows(5, 3, 4), x -> Axes.channelsLast(x.square()).square()),
				unary("permuted whole", whole(3, 4, 5), x -> Axes.permute(x.square(), 2, 0, 1).square()),
				binary("concat of rows of pixels", rows(2, 3, 4), rows(5, 3, 4),
						(a, b) -> Axes.concat(1, List.of(a.square(), b)).square()),
				unary("split of pixels", rows(3, 7, 4), x -> Axes.split(2, x.square(), 2, 4, 1).get(1).square()),
				unary("softmax of an axis", rows(3, 21), Activations::softmax),
				unary("log sigmoid", rows(5), Activations::logSigmoid), unary("selu", rows(5), Activations::selu),
				unary("mish", rows(5), Activations::mish), unary("gated linear", rows(6), Activations::gatedLinear),
				unary("gated tanh", rows(6), Activations::gatedTanh));
	}

	private static Stream<GraphCase> products() {
		return Stream.of(
				new GraphCase("attention", BATCH, List.of(rows(4, 6), rows(5, 6), rows(5, 8)),
						x -> Attention.scaledDotProduct(x.get(0), x.get(1), x.get(2), 1, Attention.View.ALL)),
				new GraphCase("attention of two heads", BATCH, List.of(rows(4, 6), rows(5, 6), rows(5, 8)),
						x -> Attention.scaledDotProduct(x.get(0), x.get(1), x.get(2), 2, Attention.View.ALL)),
				new GraphCase("attention to the past", BATCH, List.of(rows(5, 6), rows(5, 6), rows(5, 8)),
						x -> Attention.scaledDotProduct(x.get(0), x.get(1), x.get(2), 2, Attention.View.PAST)),
				new GraphCase("self-attention", BATCH, List.of(rows(4, 6), whole(6, 12), whole(4, 6)),
						x -> Attention.self(x.get(0).times(0.3), x.get(1), x.get(2), 2, Attention.View.ALL)));
	}

	private static Stream<GraphCase> masked() {
		int[] natural = Masks.naturalDegrees(4);
		int[] hidden = Masks.hiddenDegrees(6, 4);
		return Stream.of(new GraphCase("made", BATCH, List.of(rows(4), whole(4, 6), whole(6, 4)), x -> {
			Value h = Activations.tanh(MaskedLayers.dense(x.get(0), x.get(1), Masks.dense(natural, hidden, Masks.Order.AT_LEAST)));
			return MaskedLayers.dense(h, x.get(2), Masks.dense(hidden, natural, Masks.Order.ABOVE));
		}), binary("masked convolution", rows(4, 3, 3), whole(3, 3, 3, 6),
				(x, w) -> MaskedLayers.conv2d(x, w, Masks.Pixels.B, 3).times(0.2).square()),
				new GraphCase("gated masked convolution", BATCH, List.of(rows(4, 3, 1), whole(3, 3, 1, 6), whole(6)),
						x -> MaskedLayers.gatedConv2d(x.get(0), x.get(1), x.get(2), Masks.Pixels.A, 1)));
	}

	/** Returns classes [N, 3] as numbers beside the rows of x [N, 3, V]. */
	private static Value index(Value x) {
		float[] classes = new float[BATCH * 3]; // [N, 3, 1]
		for (int at = 0; at < classes.length; at++) {
			classes[at] = (5 * at + 1) % CLASSES;
		}
		return x.slice(0, 1).times(0).plus(x.graph().constant(Tensor.of(Shape.of(BATCH, 3, 1), classes))).reshape(BATCH, 3);
	}

	private static Stream<GraphCase> classes() {
		return Stream.of(
				unary("pick", rows(3, CLASSES),
						x -> x.graph().apply(Classes.PICK, Attributes.NONE, x.square(), index(x)).square()),
				unary("put", rows(3, 1), x -> x.graph()
						.apply(Classes.PUT, Attributes.NONE.with(Classes.COUNT, CLASSES), x.square(), index(x)).square()),
				unary("class log probability", rows(3, CLASSES), x -> x.graph()
						.apply(Classes.LOG_PROB, Attributes.NONE, x, x.logSumExp(), index(x)).square()));
	}

	/** Returns x made so uneven that small changes do not change which pixel of a window is largest. */
	private static Value uneven(Value x) {
		float[] offsets = new float[(int) x.shape().elements()];
		for (int at = 0; at < offsets.length; at++) {
			offsets[at] = 7919L * at % 1009 / 10f;
		}
		return x.times(0.1).plus(x.graph().constant(Tensor.of(x.shape(), offsets)));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void kernelSetsAgree(GraphCase graphCase) {
		GraphChecks.kernelSetsAgree(graphCase);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void finiteDifferencesAgree(GraphCase graphCase) {
		GraphChecks.finiteDifferencesAgree(graphCase);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void runsAllocateNothing(GraphCase graphCase) {
		GraphChecks.runsAllocateNothing(graphCase);
	}
}

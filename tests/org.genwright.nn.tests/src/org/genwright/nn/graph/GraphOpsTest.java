package org.genwright.nn.graph;

import static org.genwright.nn.graph.GraphCase.positive;
import static org.genwright.nn.graph.GraphCase.rows;
import static org.genwright.nn.graph.GraphCase.whole;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.GraphCase.Argument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every op in a graph: both kernel sets agree on the function, its gradient and the gradient of a function of its
 * gradient; and finite differences agree with both gradients.
 */
class GraphOpsTest {

	private static GraphCase unary(String name, Argument argument, UnaryOperator<Value> function) {
		return new GraphCase(name, 7, List.of(argument), x -> function.apply(x.get(0)));
	}

	private static GraphCase binary(String name, Argument a, Argument b, BinaryOperator<Value> f) {
		return new GraphCase(name, 7, List.of(a, b), x -> f.apply(x.get(0), x.get(1)));
	}

	static Stream<GraphCase> cases() {
		return Stream.of(elementwise(), repeated(), moving(), summing(), convolutions(),
				layers(), penalties()).flatMap(stream -> stream);
	}

	private static Stream<GraphCase> elementwise() {
		return Stream.of(binary("add", rows(5), rows(5), Value::plus), binary("subtract", rows(5), rows(5), Value::minus),
				binary("multiply", rows(5), rows(5), Value::times), binary("divide", rows(5), positive(5), Value::dividedBy),
				binary("where", rows(5), rows(5), Value::where), unary("affine", rows(5), x -> x.affine(-2, 3).square()),
				unary("exp", rows(5), Value::exp), unary("log", positive(5), Value::log),
				unary("sqrt", positive(5), Value::sqrt), unary("square", rows(5), Value::square),
				unary("abs", rows(5), x -> x.abs().times(x.abs()).times(x)), unary("sigmoid", rows(5), Activations::sigmoid),
				unary("tanh", rows(5), Activations::tanh), unary("relu", rows(5), x -> Activations.relu(x).square()),
				unary("softplus", rows(5), Activations::softplus),
				unary("leaky relu", rows(5), x -> Activations.leakyRelu(x, 0.2).square()),
				unary("elu", rows(5), x -> Activations.elu(x, 1)), unary("silu", rows(5), Activations::silu),
				unary("gelu", rows(5), Activations::gelu), unary("clamp", rows(5), x -> x.clamp(-1, 1.5).square()),
				unary("wide", rows(1500), x -> Activations.tanh(x).times(x)),
				unary("three axes", rows(3, 37), x -> Activations.sigmoid(x).square()));
	}

	private static Stream<GraphCase> repeated() {
		return Stream.of(binary("row vector", rows(5), whole(5), (x, b) -> Activations.tanh(x.plus(b))),
				binary("row vector first", whole(5), rows(5), (b, x) -> b.dividedBy(x.square().plus(1))),
				binary("column", rows(5), rows(1), (x, c) -> x.square().times(c)),
				binary("column of three axes", rows(3, 40), rows(3, 1), (x, c) -> x.square().times(c)),
				binary("scalar", rows(5), whole(), (x, s) -> x.times(s).exp()),
				binary("scalar of one column", rows(1), whole(1), (x, s) -> x.times(s).exp()),
				binary("vector of three axes", rows(3, 4), whole(4), (x, b) -> Activations.sigmoid(x.times(b))),
				binary("wide vector", rows(1100), whole(1100), (x, b) -> x.times(b).square()));
	}

	private static Stream<GraphCase> moving() {
		return Stream.of(binary("concat", rows(3), rows(19), (a, b) -> a.square().concat(b.exp())),
				unary("slice", rows(40), x -> x.slice(3, 21).square()), unary("pad", rows(4), x -> x.square().pad(2, 9)),
				unary("reshape", rows(6), x -> Activations.tanh(x.square().reshape(7, 2, 3).times(x.reshape(7, 2, 3)))),
				new GraphCase("gather", 7, List.of(whole(4, 5)),
						x -> x.get(0).square().gather(index(x.get(0).graph(), 7, 4)).times(x.get(0).gather(index(x.get(0).graph(), 7, 4)))),
				unary("block at a position", rows(4, 5), x -> x.square().at(position(x.graph(), 2)).square()),
				unary("block behind a position", rows(4, 5), x -> x.square().at(position(x.graph(), 2), -1).square()),
				unary("block of lines at a position", rows(4, 3, 5),
						x -> Activations.tanh(x).at(position(x.graph(), 3)).times(x.at(position(x.graph(), 0)))),
				unary("transpose", whole(4, 5), x -> x.square().transposed().square()));
	}

	private static Value position(Graph graph, int position) {
		return graph.constant(Tensor.of(Shape.SCALAR, new int[] { position }));
	}

	private static Value index(Graph graph, int rows, int bound) {
		return graph.constant(
				Tensor.of(Shape.of(rows), IntStream.range(0, rows).map(n -> (3 * n + 1) % bound).toArray()));
	}

	private static Stream<GraphCase> summing() {
		return Stream.of(unary("row sum", rows(37), x -> x.square().rowSum().square()),
				unary("row mean of three axes", rows(2, 5), x -> x.square().rowMean().square()),
				unary("column sum", rows(37), x -> x.square().columnSum().square()),
				unary("column mean of three axes", rows(2, 5), x -> x.square().columnMean()),
				unary("mean", rows(5), x -> Activations.tanh(x).mean().square()),
				unary("sum of a vector", whole(5), x -> x.square().sum().square()),
				unary("log sum exp", rows(37), x -> x.logSumExp().square()),
				unary("log softmax", rows(5), Activations::logSoftmax), unary("softmax", rows(5), Activations::softmax),
				unary("batch statistics", rows(5), x -> {
					Value centred = x.minus(x.columnMean());
					return centred.dividedBy(centred.square().columnMean().plus(0.1).sqrt());
				}), binary("matmul", rows(5), whole(5, 3), (x, w) -> Activations.tanh(x.matmul(w))),
				binary("matmul of a transposed", rows(5), whole(3, 5), (x, w) -> Activations.tanh(x.matmulTransposed(w))),
				binary("matmul over rows", rows(20), rows(3), (x, y) -> x.transposedMatmul(y).square()),
				binary("matmul of whole matrices", whole(4, 5), whole(5, 3), (a, b) -> a.matmul(b).square()),
				binary("matmul of whole transposed", whole(5, 4), whole(3, 5),
						(a, b) -> b.matmul(a).transposedMatmul(b).square()));
	}

	private static Stream<GraphCase> convolutions() {
		return Stream.of(
				binary("conv2d", rows(5, 6, 3), whole(3, 3, 3, 4),
						(x, w) -> Activations.tanh(Convolutions.conv2d(x, w, 1, 1).times(0.2))),
				binary("strided conv2d", rows(7, 6, 2), whole(3, 2, 2, 20),
						(x, w) -> Convolutions.conv2d(x, w, 2, 1).times(0.2).square()),
				binary("transposed conv2d", rows(4, 3, 4), whole(3, 2, 5, 4),
						(x, w) -> Activations.tanh(Convolutions.conv2dTransposed(x, w, 2, 1, 7, 4).times(0.2))),
				binary("product of lines", rows(4, 5), whole(3, 5), (x, w) -> x.matmulTransposed(w).square()));
	}

	private static Stream<GraphCase> layers() {
		return Stream.of(
				new GraphCase("layer norm", 7, List.of(rows(3, 5), whole(5), whole(5)),
						x -> Activations.tanh(Normalisations.layerNorm(x.get(0), x.get(1), x.get(2), 0.1))),
				new GraphCase("batch norm", 7, List.of(rows(3, 5), whole(5), whole(5)),
						x -> Activations.tanh(Normalisations.batchNorm(x.get(0), x.get(1), x.get(2), 0.1))),
				new GraphCase("lstm", 7, List.of(rows(6), whole(2, 16), whole(4, 16), whole(16), rows(4)), x -> {
					LstmCell cell = new LstmCell(x.get(1), x.get(2), x.get(3));
					LstmCell.State state = new LstmCell.State(x.get(4), Activations.tanh(x.get(4)));
					for (int t = 0; t < 3; t++) {
						state = cell.step(x.get(0).slice(2L * t, 2), state);
					}
					return state.hidden().concat(state.cell());
				}));
	}

	/** Mean of (‖∂D/∂x‖ − 1)² over the rows, for a critic D of two dense layers. */
	private static Stream<GraphCase> penalties() {
		List<UnaryOperator<Value>> activations = List.of(Activations::tanh, Activations::softplus, Activations::silu,
				x -> Activations.leakyRelu(x, 0.2));
		return activations.stream().map(activation -> new GraphCase("gradient penalty", 7,
				List.of(rows(5), whole(5, 6), whole(6), whole(6, 1)), x -> {
					Value score = activation.apply(x.get(0).matmul(x.get(1)).plus(x.get(2))).matmul(x.get(3)); // [N, 1]
					Value slope = Gradients.of(score.sum(), List.of(x.get(0))).getFirst(); // [N, D]
					return slope.square().rowSum().plus(0.01).sqrt().plus(-1).square().mean();
				}));
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
}

package org.genwright.nn.graph;

import java.util.List;

import org.genwright.nn.Shape;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Moves;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Positions;
import org.genwright.nn.op.Reductions;
import org.genwright.nn.op.TensorSpec;

/**
 * A tensor of a {@link Graph}, made by the graph or by the methods here. Of two operands of an elementwise method one may
 * be a scalar [], a vector [C] along the last axis, or [N, …, 1], which is repeated. Methods refuse shapes that do not
 * fit with an {@link IllegalArgumentException} that names graph and op.
 */
public final class Value {

	private final Graph graph;
	private final int id;
	private final Origin origin;
	private final TensorSpec spec;
	private final Cut cut;

	Value(Graph graph, int id, Origin origin, TensorSpec spec, Cut cut) {
		this.graph = graph;
		this.id = id;
		this.origin = origin;
		this.spec = spec;
		this.cut = cut;
	}

	/** Returns the graph it belongs to. */
	public Graph graph() {
		return graph;
	}

	/** Returns its number in the graph. */
	public int id() {
		return id;
	}

	/** Returns where it comes from. */
	public Origin origin() {
		return origin;
	}

	/** Returns type and shape. */
	public TensorSpec spec() {
		return spec;
	}

	/** Returns its sizes. */
	public Shape shape() {
		return spec.shape();
	}

	/** Returns how its computation is cut. */
	public Cut cut() {
		return cut;
	}

	/** Returns whether its first axis is the rows of the batch. */
	public boolean followsRows() {
		return cut == Cut.ROWS;
	}

	/** Returns what it is computed from directly. */
	public List<Value> inputs() {
		return switch (origin) {
			case Origin.Computed computed -> computed.inputs();
			case Origin.Part part -> List.of(part.source());
			case Origin.Reshaped reshaped -> List.of(reshaped.source());
			default -> List.of();
		};
	}

	/** Returns an input of the op that computes it. */
	public Value input(int index) {
		return inputs().get(index);
	}

	/** Returns all results of the op that computes it, if this is the first of them; else itself alone. */
	public List<Value> results() {
		return graph.results(this);
	}

	/** Returns the attributes of the op that computes it. */
	public Attributes attributes() {
		return origin instanceof Origin.Computed computed ? computed.attributes() : Attributes.NONE;
	}

	/** Returns this + other. */
	public Value plus(Value other) {
		return apply(Elementwise.ADD, other);
	}

	/** Returns this − other. */
	public Value minus(Value other) {
		return apply(Elementwise.SUBTRACT, other);
	}

	/** Returns this · other, elementwise. */
	public Value times(Value other) {
		return apply(Elementwise.MULTIPLY, other);
	}

	/** Returns this / other, elementwise. */
	public Value dividedBy(Value other) {
		return apply(Elementwise.DIVIDE, other);
	}

	/** Returns this where other &gt; 0, else 0. */
	public Value where(Value other) {
		return apply(Elementwise.GATE, other);
	}

	/** Returns scale · this + shift; of a fixed number a fixed number. */
	public Value affine(double scale, double shift) {
		if (origin instanceof Origin.Constant constant && shape().rank() == 0) {
			return graph.constant(scale * constant.tensor().floats()[0] + shift);
		}
		return apply(Elementwise.AFFINE, Attributes.NONE.with(Elementwise.SCALE, scale).with(Elementwise.SHIFT, shift));
	}

	/** Returns this + number. */
	public Value plus(double number) {
		return affine(1, number);
	}

	/** Returns this · number. */
	public Value times(double number) {
		return affine(number, 0);
	}

	/** Returns −this. */
	public Value negated() {
		return affine(-1, 0);
	}

	/** Returns exp this. */
	public Value exp() {
		return apply(Elementwise.EXP);
	}

	/** Returns the natural logarithm. */
	public Value log() {
		return apply(Elementwise.LOG);
	}

	/** Returns the square root. */
	public Value sqrt() {
		return apply(Elementwise.SQRT);
	}

	/** Returns this². */
	public Value square() {
		return times(this);
	}

	/** Returns |this|. */
	public Value abs() {
		return apply(Elementwise.ABS);
	}

	/** Returns min(max(this, low), high); bounds may be infinite. */
	public Value clamp(double low, double high) {
		return apply(Elementwise.CLAMP, bounds(low, high));
	}

	static Attributes bounds(double low, double high) {
		Attributes attributes = Double.isInfinite(low) ? Attributes.NONE : Attributes.NONE.with(Elementwise.LOW, low);
		return Double.isInfinite(high) ? attributes : attributes.with(Elementwise.HIGH, high);
	}

	/** Returns the matrix product this [M, D] · other [D, K] → [M, K]. */
	public Value matmul(Value other) {
		return apply(Ops.MATMUL, other);
	}

	/** Returns this [M, D] · otherᵀ, other [K, D] → [M, K]. */
	public Value matmulTransposed(Value other) {
		return graph.apply(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_B, 1), this, other);
	}

	/** Returns thisᵀ · other, this [M, D], other [M, K] → [D, K]. */
	public Value transposedMatmul(Value other) {
		return graph.apply(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_A, 1), this, other);
	}

	/** Returns the transposed matrix; not of values that follow the rows. */
	public Value transposed() {
		return apply(Moves.TRANSPOSE);
	}

	/** Returns Σ over the last axis: [N, …, C] → [N, …, 1]. */
	public Value rowSum() {
		return apply(Reductions.ROW_SUM);
	}

	/** Returns the mean over the last axis: [N, …, C] → [N, …, 1]. */
	public Value rowMean() {
		return rowSum().times(1.0 / shape().size(-1));
	}

	/** Returns Σ over all axes but the last: [N, …, C] → [C]. */
	public Value columnSum() {
		return apply(Reductions.COLUMN_SUM);
	}

	/** Returns the mean over all axes but the last: [N, …, C] → [C]. */
	public Value columnMean() {
		return columnSum().times((double) shape().size(-1) / shape().elements());
	}

	/** Returns the sum of all elements, a scalar. */
	public Value sum() {
		if (shape().rank() == 0) {
			return this;
		}
		long rows = shape().rank() == 1 && !followsRows() ? 1 : shape().size(0);
		return reshape(rows, shape().elements() / rows).rowSum().columnSum().reshape();
	}

	/** Returns the mean of all elements, a scalar. */
	public Value mean() {
		return sum().times(1.0 / shape().elements());
	}

	/** Returns log Σ exp over the last axis: [N, …, C] → [N, …, 1]. */
	public Value logSumExp() {
		return apply(Reductions.LOG_SUM_EXP);
	}

	/** Returns the same elements under another shape; the rows of the batch stay the first axis. */
	public Value reshape(long... sizes) {
		return graph.reshape(this, Shape.of(sizes));
	}

	/** Returns the columns first … first + width − 1 of the last axis. */
	public Value slice(long first, long width) {
		return apply(Moves.SLICE, Attributes.NONE.with(Moves.FIRST, first).with(Moves.WIDTH, width));
	}

	/** Returns zeros of the given width with this in the columns from first on. */
	public Value pad(long first, long width) {
		return apply(Moves.PAD, Attributes.NONE.with(Moves.FIRST, first).with(Moves.WIDTH, width));
	}

	/** Returns this and other side by side along the last axis. */
	public Value concat(Value other) {
		return apply(Moves.CONCAT, other);
	}

	/** Returns the rows of this table [V, C] at the given INT32 indices [N]: an embedding [N, C]. */
	public Value gather(Value index) {
		return apply(Moves.GATHER, index);
	}

	/**
	 * Returns the block of this sequence [N, L, C…] at a position, an INT32 scalar: [N, C…]; NaN at a position outside
	 * 0 … L − 1.
	 */
	public Value at(Value position) {
		return apply(Positions.READ, position);
	}

	/** Returns the block at a position with a fixed number added to it. */
	public Value at(Value position, int offset) {
		return graph.apply(Positions.READ, Attributes.NONE.with(Positions.OFFSET, offset), this, position);
	}

	private Value apply(Op op, Attributes attributes) {
		return graph.apply(op, attributes, this);
	}

	Value apply(Op op) {
		return graph.apply(op, Attributes.NONE, this);
	}

	private Value apply(Op op, Value other) {
		return graph.apply(op, Attributes.NONE, this, other);
	}

	/** Returns number, origin and shape, for messages. */
	@Override
	public String toString() {
		String what = switch (origin) {
			case Origin.Computed computed -> computed.op().id();
			case Origin.Part part -> "result " + part.index() + " of #" + part.source().id();
			case Origin.Input input -> "input '" + input.name() + "'";
			case Origin.Parameter parameter -> "parameter '" + parameter.spec().name() + "'";
			case Origin.Buffer buffer -> "buffer '" + buffer.spec().name() + "'";
			case Origin.State state -> "state '" + state.name() + "'";
			case Origin.Constant constant -> "constant";
			case Origin.Clock clock -> "clock";
			case Origin.Reshaped reshaped -> "reshape";
		};
		return "#" + id + " " + what + " " + spec;
	}
}

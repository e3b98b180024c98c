package org.genwright.nn.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Op;
import org.genwright.nn.op.TensorSpec;

/**
 * A computation for one batch size N: values in the order of their making, each computed once from earlier ones. Values
 * that follow the rows of the batch have N as their first axis. The same op on the same inputs is the same value. Not
 * shared between threads.
 */
public final class Graph {

	/** An odd number that keeps the streams of graphs with similar names apart. */
	private static final int SPREAD = 0x9E3779B9;

	private final String name;
	private final long batch;
	private final GraphOps ops;
	private final Computation computation = new Computation(this);
	private final Map<String, Value> named = new LinkedHashMap<>();
	private final Map<String, Value> outputs = new LinkedHashMap<>();
	private final Assignments assignments = new Assignments();
	private Objective objective;
	private Value clock;
	private int streams;

	/**
	 * Begins an empty graph.
	 *
	 * @param name  for messages, and part of the random streams' names
	 * @param batch N, at least 1
	 */
	public Graph(String name, long batch, GraphOps ops) {
		if (batch < 1) {
			throw new IllegalArgumentException(
					"Graph '" + name + "': expected a batch of at least 1 row, found " + batch + ".");
		}
		this.name = name;
		this.batch = batch;
		this.ops = ops;
	}

	/** Returns the graph's name. */
	public String name() {
		return name;
	}

	/** Returns N. */
	public long batch() {
		return batch;
	}

	/** Returns all values in their order. */
	public List<Value> values() {
		return computation.values();
	}

	/** Returns the named outputs in their order. */
	public Map<String, Value> outputs() {
		return new LinkedHashMap<>(outputs);
	}

	/** Adds a FLOAT32 input that follows the rows: [N, sizes…]. */
	public Value input(String inputName, long... sizes) {
		return leaf(inputName, new Origin.Input(inputName), rows(ElementType.FLOAT32, sizes), Cut.ROWS);
	}

	/** Adds an INT32 input [N]: classes, indices, time steps. */
	public Value indexInput(String inputName) {
		return leaf(inputName, new Origin.Input(inputName), rows(ElementType.INT32), Cut.ROWS);
	}

	/** Adds a FLOAT32 input that is the same for all rows; without sizes a single number. */
	public Value setting(String inputName, long... sizes) {
		return leaf(inputName, new Origin.Input(inputName), TensorSpec.float32(sizes), Cut.WHOLE);
	}

	/** Adds an INT32 scalar that is the same for all rows: a position, a time step. */
	public Value indexSetting(String inputName) {
		return leaf(inputName, new Origin.Input(inputName), new TensorSpec(ElementType.INT32, Shape.SCALAR), Cut.WHOLE);
	}

	/**
	 * Returns a parameter of the program; asked for twice, the same value.
	 *
	 * @throws IllegalArgumentException if the name stands for something else in this graph
	 */
	public Value parameter(ParameterSpec spec) {
		Value known = named.get(spec.name());
		if (known != null && known.origin() instanceof Origin.Parameter(ParameterSpec given)
				&& given.shape().equals(spec.shape()) && given.group().equals(spec.group())) {
			return known;
		}
		return leaf(spec.name(), new Origin.Parameter(spec), new TensorSpec(ElementType.FLOAT32, spec.shape()), Cut.WHOLE);
	}

	/**
	 * Returns a buffer of the program, as it was before the run; asked twice, the same value. Nothing is differentiated
	 * with respect to it.
	 *
	 * @throws IllegalArgumentException if the name stands for something else in this graph
	 */
	public Value buffer(BufferSpec spec) {
		Value known = named.get(spec.name());
		if (known != null && known.origin() instanceof Origin.Buffer(BufferSpec given)
				&& given.shape().equals(spec.shape())) {
			return known;
		}
		return leaf(spec.name(), new Origin.Buffer(spec), new TensorSpec(ElementType.FLOAT32, spec.shape()), Cut.WHOLE);
	}

	/**
	 * Adds a FLOAT32 state [N, sizes…], as it was before the run: zeros at first and after a reset. Entry points of one
	 * program that name the same state share it where their batches are equal.
	 */
	public Value state(String stateName, long... sizes) {
		return leaf(stateName, new Origin.State(stateName), rows(ElementType.FLOAT32, sizes), Cut.ROWS);
	}

	/** Adds an INT32 state [N]. */
	public Value indexState(String stateName) {
		return leaf(stateName, new Origin.State(stateName), rows(ElementType.INT32), Cut.ROWS);
	}

	/**
	 * Lets a run leave a value in a buffer or state when it is over; a training step does so only if it is accepted, a
	 * mere run of an entry point with an objective never. A target is assigned at most once.
	 *
	 * @throws IllegalArgumentException if target and value do not fit each other
	 */
	public void assign(Value target, Value value) {
		assignments.add(target, value);
	}

	/**
	 * Lets a run leave a value [N, C…] in one block of a FLOAT32 state [N, L, C…]; the rest stays as it is, and so does
	 * all of it at a position outside 0 … L − 1.
	 *
	 * @param position INT32 []
	 * @throws IllegalArgumentException if the shapes do not fit
	 */
	public void assignAt(Value state, Value position, Value value) {
		assignments.add(state, position, 0, value);
	}

	/** As {@link #assignAt(Value, Value, Value)}, at a position with a fixed number added to it. */
	public void assignAt(Value state, Value position, int offset, Value value) {
		assignments.add(state, position, offset, value);
	}

	/** Returns what runs assign, in the order of the calls. */
	public List<Assignment> assignments() {
		return assignments.all();
	}

	/** Returns fixed numbers, the same for all rows. */
	public Value constant(Tensor tensor) {
		return computation.add(new Origin.Constant(tensor), new TensorSpec(tensor.type(), tensor.shape()), Cut.WHOLE);
	}

	/** Returns a fixed number. */
	public Value constant(double number) {
		return constant(Tensor.of(Shape.SCALAR, new float[] { (float) number }));
	}

	/** Names a value that callers read after a run. */
	public void output(String outputName, Value value) {
		if (outputs.putIfAbsent(outputName, value) != null) {
			throw new IllegalArgumentException(
					"Graph '" + name + "': expected an output name not in use, found '" + outputName + "' twice.");
		}
	}

	/**
	 * Makes a run a training step: a scalar is minimised over the parameters of groups. Its output is named
	 * {@code loss}.
	 */
	public void minimise(Value loss, String... groups) {
		if (objective != null || loss.shape().rank() != 0 || groups.length == 0) {
			throw new IllegalArgumentException("Graph '" + name
					+ "': expected one objective, a scalar over at least one group of parameters, found " + loss + " over "
					+ List.of(groups) + (objective == null ? "." : " as a second one."));
		}
		objective = new Objective(loss, List.of(groups));
		output("loss", loss);
	}

	/** Returns what a run minimises, if it trains. */
	public Optional<Objective> objective() {
		return Optional.ofNullable(objective);
	}

	/** Adds fresh uniform numbers in (0, 1) per row and run: [N, sizes…]. */
	public Value uniform(long... sizes) {
		return draw(Draws.UNIFORM, sizes);
	}

	/** Adds fresh standard normal numbers per row and run: [N, sizes…]. */
	public Value normal(long... sizes) {
		return draw(Draws.NORMAL, sizes);
	}

	private Value draw(Op op, long[] sizes) {
		if (clock == null) {
			TensorSpec spec = new TensorSpec(ElementType.INT32, Shape.of(Draws.CLOCK));
			clock = computation.add(new Origin.Clock(), spec, Cut.WHOLE);
		}
		int stream = SPREAD * name.hashCode() + streams++;
		Attributes attributes = Elementwise.to(rows(ElementType.FLOAT32, sizes).shape()).with(Draws.STREAM, stream);
		return computation.apply(op, attributes, List.of(clock), Cut.ROWS);
	}

	/**
	 * Applies an op and returns its first result; {@link Value#results} has all of an op with several.
	 *
	 * @throws IllegalArgumentException if shapes do not fit, or the op cannot be computed on rows of a batch
	 */
	public Value apply(Op op, Attributes attributes, Value... inputs) {
		List<Value> list = List.of(inputs);
		return computation.apply(op, attributes, list, ops.cut(op).cut(list, attributes));
	}

	/** Repeats a scalar, a vector along the last axis or a column to another value's shape. */
	public Value broadcast(Value value, Value like) {
		return computation.broadcast(value, like);
	}

	/** Repeats a scalar to a shape. */
	Value repeat(Value scalar, long[] sizes, Cut cut) {
		return computation.apply(Elementwise.BROADCAST, Elementwise.to(Shape.of(sizes)), List.of(scalar), cut);
	}

	List<Value> results(Value first) {
		return computation.results(first);
	}

	Value reshape(Value source, Shape shape) {
		return computation.reshape(source, shape);
	}

	GraphOps ops() {
		return ops;
	}

	private TensorSpec rows(ElementType type, long... sizes) {
		long[] all = new long[sizes.length + 1];
		all[0] = batch;
		System.arraycopy(sizes, 0, all, 1, sizes.length);
		return new TensorSpec(type, Shape.of(all));
	}

	private Value leaf(String leafName, Origin origin, TensorSpec spec, Cut cut) {
		if (named.containsKey(leafName)) {
			throw new IllegalArgumentException("Graph '" + name + "': expected an input or parameter name not in use, found '"
					+ leafName + "' as " + named.get(leafName) + " already.");
		}
		Value value = computation.add(origin, spec, cut);
		named.put(leafName, value);
		return value;
	}
}

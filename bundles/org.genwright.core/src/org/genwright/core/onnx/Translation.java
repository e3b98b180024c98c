package org.genwright.core.onnx;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Cut;
import org.genwright.nn.graph.Origin;
import org.genwright.nn.graph.Value;

/** The way of one graph into ONNX: which values have been written, under what names. */
final class Translation {

	private static final OnnxAttribute CHANNELS_FIRST = OnnxAttribute.list("perm", 0, 3, 1, 2);
	private static final OnnxAttribute CHANNELS_LAST = OnnxAttribute.list("perm", 0, 2, 3, 1);

	private final OnnxSource source;
	private final OnnxGraph graph = new OnnxGraph();
	private final Map<Value, String> names = new HashMap<>();
	private final Map<Value, List<String>> results = new HashMap<>();
	private String batch = "";
	private String rows = "";

	Translation(OnnxSource source) {
		this.source = source;
	}

	OnnxGraph translate() throws ProblemException {
		Map<String, OnnxPort> inputs = source.inputs().stream().collect(Collectors.toMap(OnnxPort::name, Function.identity()));
		source.inputs().forEach(port -> graph.reserve(port.name()));
		List<String> outputs = source.outputs().stream().map(port -> graph.reserve(port.name())).toList();
		BitSet needed = needed();
		for (Value value : source.graph().values()) {
			graph.layer(source.layers().apply(value));
			if (value.origin() instanceof Origin.Input(String name) && inputs.containsKey(name)) {
				input(value, inputs.get(name));
			} else if (needed.get(value.id())) {
				names.put(value, write(value));
			}
		}
		graph.layer("");
		for (int i = 0; i < outputs.size(); i++) {
			output(source.outputs().get(i), outputs.get(i));
		}
		return graph;
	}

	/** Returns the values that outputs depend on, those left out that a rule reads past. */
	private BitSet needed() throws ProblemException {
		BitSet needed = new BitSet();
		source.outputs().forEach(port -> needed.set(source.graph().outputs().get(port.name()).id()));
		for (Value value : source.graph().values().reversed()) {
			if (needed.get(value.id()) && !value.inputs().isEmpty()) {
				rule(value).reads(value).forEach(read -> needed.set(read.id()));
			}
		}
		return needed;
	}

	private void input(Value value, OnnxPort port) {
		graph.input(port, value.spec().type(), sizes(value, port.layout()));
		names.put(value, port.layout() == OnnxPort.Layout.IMAGE ? channelsLast(port.name()) : port.name());
		if (batch.isEmpty() && value.followsRows()) {
			batch = port.name();
		}
	}

	private void output(OnnxPort port, String name) {
		Value value = source.graph().outputs().get(port.name());
		if (port.layout() == OnnxPort.Layout.IMAGE) {
			graph.node("Transpose", List.of(name(value)), name, CHANNELS_FIRST);
		} else {
			graph.node("Identity", List.of(name(value)), name);
		}
		graph.output(name, port.documentation(), value.spec().type(), sizes(value, port.layout()));
	}

	/** Returns the sizes of a port, open where the rows are. */
	private static long[] sizes(Value value, OnnxPort.Layout layout) {
		long[] given = value.shape().sizes();
		long[] sizes = layout == OnnxPort.Layout.IMAGE ? new long[] { given[0], given[3], given[1], given[2] } : given;
		if (value.followsRows()) {
			sizes[0] = OnnxGraph.OPEN;
		}
		return sizes;
	}

	private OnnxRule rule(Value value) throws ProblemException {
		if (value.origin() instanceof Origin.Reshaped) {
			return MoveRules.RESHAPE;
		}
		if (value.origin() instanceof Origin.Part) {
			return RecurrentRules.PART;
		}
		Origin.Computed computed = (Origin.Computed) value.origin();
		if (value.cut() == Cut.REDUCTION) {
			throw refuse(value, "ops on every row of the batch by itself",
					"the op '" + computed.op().id() + "', which sums over the rows, whose number is open");
		}
		OnnxRule rule = OnnxRules.ALL.get(computed.op().id());
		if (rule == null) {
			throw refuse(value, "ops that ONNX has", "the op '" + computed.op().id() + "'");
		}
		return rule;
	}

	private String write(Value value) throws ProblemException {
		return switch (value.origin()) {
			case Origin.Computed _, Origin.Part _, Origin.Reshaped _ -> rule(value).write(value, this);
			case Origin.Constant(Tensor tensor) when value.shape().rank() == 0 && tensor.type() == ElementType.FLOAT32 ->
				number(tensor.floats()[0]);
			default -> graph.tensor(storedName(value), stored(value));
		};
	}

	/** Returns whether the numbers of a value are known without computing: parameters, buffers, constants, also reshaped. */
	static boolean isStored(Value value) {
		return switch (value.origin()) {
			case Origin.Parameter _, Origin.Buffer _, Origin.Constant _ -> true;
			case Origin.Reshaped(Value deeper) -> isStored(deeper);
			default -> false;
		};
	}

	/** Returns the name of a stored value. */
	static String storedName(Value value) {
		return switch (value.origin()) {
			case Origin.Parameter(var spec) -> spec.name();
			case Origin.Buffer(var spec) -> spec.name();
			case Origin.Reshaped(Value deeper) -> storedName(deeper);
			default -> "constant";
		};
	}

	/**
	 * Returns the numbers of a stored value, in its shape before reshaping.
	 *
	 * @throws ProblemException if a parameter is missing among the weights or has another shape
	 */
	Tensor stored(Value value) throws ProblemException {
		return switch (value.origin()) {
			case Origin.Constant(Tensor tensor) -> tensor;
			case Origin.Parameter _, Origin.Buffer _ -> weight(value, storedName(value));
			case Origin.Reshaped(Value deeper) -> stored(deeper);
			default -> throw refuse(value, "values that follow from inputs and weights alone", "'" + value + "'");
		};
	}

	private Tensor weight(Value value, String name) throws ProblemException {
		Tensor tensor = source.weights().get(name);
		if (tensor == null || !tensor.shape().equals(value.shape())) {
			throw ProblemException.input(Problem.error("onnx-weights", place(value), "the tensor '" + name + "' of the shape "
					+ value.shape() + " among the weights", tensor == null ? "none of that name" : "one of the shape " + tensor.shape(),
					"Export a run together with the model file it was made with."));
		}
		return tensor;
	}

	/** Returns the name of a value that has been written. */
	String name(Value value) {
		return names.get(value);
	}

	/** Notes the results of an op that has several, as far as they can be expressed. */
	void results(Value first, List<String> all) {
		results.put(first, all);
	}

	/**
	 * Returns a further result of an op.
	 *
	 * @throws ProblemException if it cannot be expressed
	 */
	String result(Value value, Value first, int index) throws ProblemException {
		List<String> all = results.getOrDefault(first, List.of());
		if (index >= all.size()) {
			throw refuse(value, "ops that ONNX has", "'" + value + "'");
		}
		return all.get(index);
	}

	/** Returns the names of a value's inputs. */
	List<String> inputs(Value value) {
		return value.inputs().stream().map(this::name).toList();
	}

	/** Adds a node. */
	String node(String type, List<String> inputs, OnnxAttribute... attributes) {
		return graph.node(type, inputs, attributes);
	}

	/** Returns the name of a fixed number. */
	String number(double value) {
		return graph.number(value);
	}

	/** Returns the name of fixed integers. */
	String integers(long... values) {
		return graph.integers(values);
	}

	/** Returns the graph that is written. */
	OnnxGraph graph() {
		return graph;
	}

	/** Returns a value with other sizes, of which 0 stands for the open axis at its place. */
	String reshape(String value, long... sizes) {
		return node("Reshape", List.of(value, integers(sizes)));
	}

	/** Returns an image with the channels first. */
	String channelsFirst(String image) {
		return node("Transpose", List.of(image), CHANNELS_FIRST);
	}

	/** Returns an image with the channels last. */
	String channelsLast(String image) {
		return node("Transpose", List.of(image), CHANNELS_LAST);
	}

	/**
	 * Returns the name of the sizes N and those given.
	 *
	 * @throws ProblemException if no input follows the rows
	 */
	String rowsAnd(Value value, long... sizes) throws ProblemException {
		if (batch.isEmpty()) {
			throw refuse(value, "an input that follows the rows of the batch", "none, so that the number of rows is unknown");
		}
		if (rows.isEmpty()) {
			rows = node("Shape", List.of(batch), OnnxAttribute.of("start", 0), OnnxAttribute.of("end", 1));
		}
		return sizes.length == 0 ? rows : node("Concat", List.of(rows, integers(sizes)), OnnxAttribute.of("axis", 0));
	}

	/**
	 * Does nothing if an op's inputs leave the number of rows open.
	 *
	 * @throws ProblemException if one is written for the graph's batch
	 */
	void requireOpenRows(Value value) throws ProblemException {
		for (Value input : value.inputs()) {
			if (value.followsRows() && !input.followsRows() && input.shape().rank() == value.shape().rank()) {
				throw refuse(value, "values that do not depend on the number of rows",
						"a fixed tensor of the shape " + input.shape() + " beside rows of the batch");
			}
		}
	}

	/** Returns the sizes behind the first axis. */
	static long[] rest(Shape shape) {
		return LongStream.of(shape.sizes()).skip(1).toArray();
	}

	/** Returns a problem of a value that cannot be expressed. */
	ProblemException refuse(Value value, String expected, String found) {
		return ProblemException.input(Problem.error("onnx-op", place(value), expected, found,
				"Use another layer in this network, or export the weights as NPZ."));
	}

	private String place(Value value) {
		String layer = source.layers().apply(value);
		return "ONNX model of '" + source.description().name() + (layer.isEmpty() ? "'" : " / " + layer + "'");
	}
}

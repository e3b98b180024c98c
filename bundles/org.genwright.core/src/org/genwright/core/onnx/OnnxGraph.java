package org.genwright.core.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.genwright.core.protobuf.ProtoWriter;
import org.genwright.nn.ElementType;
import org.genwright.nn.Tensor;

/** The message {@code GraphProto} while it is written: nodes in the order of computation, constants, inputs, outputs. */
final class OnnxGraph {

	/** The name of the open axis. */
	static final String BATCH = "N";
	/** Stands for the open axis among sizes. */
	static final long OPEN = -1;

	private static final int FLOAT = 1;
	private static final int INT32 = 6;
	private static final int INT64 = 7;
	private static final int DOUBLE = 11;

	private final ProtoWriter nodes = new ProtoWriter();
	private final ProtoWriter initialisers = new ProtoWriter();
	private final ProtoWriter ports = new ProtoWriter();
	private final Set<String> names = new HashSet<>();
	private final Map<List<Object>, String> constants = new HashMap<>();
	private String layer = "";

	/** Sets the layer that further nodes belong to. */
	void layer(String name) {
		layer = name;
	}

	/** Keeps a name for something else than what nodes compute. */
	String reserve(String wanted) {
		String name = wanted;
		for (int i = 2; !names.add(name); i++) {
			name = wanted + "_" + i;
		}
		return name;
	}

	/** Adds a node with one output, and returns the output's name. */
	String node(String type, List<String> inputs, OnnxAttribute... attributes) {
		String output = reserve((layer.isEmpty() ? "" : layer + "/") + type);
		node(type, inputs, output, attributes);
		return output;
	}

	/** Adds a node with several outputs, and returns their names. */
	List<String> nodes(String type, List<String> inputs, int count, OnnxAttribute... attributes) {
		List<String> outputs = IntStream.range(0, count).mapToObj(i -> reserve((layer.isEmpty() ? "" : layer + "/") + type)).toList();
		node(type, inputs, outputs, attributes);
		return outputs;
	}

	/** Adds a node whose output has a name that is reserved. */
	void node(String type, List<String> inputs, String output, OnnxAttribute... attributes) {
		node(type, inputs, List.of(output), attributes);
	}

	private void node(String type, List<String> inputs, List<String> outputs, OnnxAttribute... attributes) {
		ProtoWriter message = new ProtoWriter();
		inputs.forEach(input -> message.text(1, input));
		outputs.forEach(output -> message.text(2, output));
		message.text(3, outputs.getFirst()).text(4, type);
		for (OnnxAttribute attribute : attributes) {
			message.message(5, attribute.message());
		}
		nodes.message(1, message);
	}

	/** Returns the name of a fixed number. */
	String number(double value) {
		return constant("number", new float[] { (float) value });
	}

	/** Returns the name of fixed FLOAT32 values. */
	String constant(String kind, float[] values, long... sizes) {
		return constants.computeIfAbsent(List.of(kind, Arrays.hashCode(values), ByteBuffer.wrap(bytes(values)), sizes(sizes)),
				key -> tensor(reserve(kind), FLOAT, bytes(values), sizes));
	}

	/** Returns the name of fixed FLOAT64 values. */
	String constant(String kind, double[] values, long... sizes) {
		ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asDoubleBuffer().put(values);
		return tensor(reserve(kind), DOUBLE, bytes.array(), sizes);
	}

	/** Returns the name of fixed integers, one axis: sizes, axes, positions. */
	String integers(long... values) {
		return constants.computeIfAbsent(List.of("integers", sizes(values)), key -> {
			ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
			bytes.asLongBuffer().put(values);
			return tensor(reserve("integers"), INT64, bytes.array(), values.length);
		});
	}

	/** Adds a tensor and returns its name. */
	String tensor(String wanted, Tensor tensor) {
		return switch (tensor.type()) {
			case FLOAT32 -> tensor(reserve(wanted), FLOAT, bytes(tensor.floats()), tensor.shape().sizes());
			case FLOAT64 -> constant(wanted, tensor.doubles(), tensor.shape().sizes());
			case INT32 -> {
				ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * tensor.ints().length).order(ByteOrder.LITTLE_ENDIAN);
				bytes.asIntBuffer().put(tensor.ints());
				yield tensor(reserve(wanted), INT32, bytes.array(), tensor.shape().sizes());
			}
			case INT64 -> {
				ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * tensor.longs().length).order(ByteOrder.LITTLE_ENDIAN);
				bytes.asLongBuffer().put(tensor.longs());
				yield tensor(reserve(wanted), INT64, bytes.array(), tensor.shape().sizes());
			}
		};
	}

	private String tensor(String name, int type, byte[] bytes, long... sizes) {
		ProtoWriter message = new ProtoWriter();
		for (long size : sizes) {
			message.varint(1, size);
		}
		initialisers.message(5, message.varint(2, type).text(8, name).bytes(9, bytes));
		return name;
	}

	/** Declares an input; its name is reserved. */
	void input(OnnxPort port, ElementType type, long... sizes) {
		ports.message(11, port(port.name(), port.documentation(), type, sizes));
	}

	/** Declares an output; its name is reserved. */
	void output(String name, String documentation, ElementType type, long... sizes) {
		ports.message(12, port(name, documentation, type, sizes));
	}

	private static ProtoWriter port(String name, String documentation, ElementType type, long[] sizes) {
		ProtoWriter shape = new ProtoWriter();
		for (long size : sizes) {
			shape.message(1, size == OPEN ? new ProtoWriter().text(2, BATCH) : new ProtoWriter().varint(1, size));
		}
		ProtoWriter tensor = new ProtoWriter().varint(1, code(type)).message(2, shape);
		return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor)).text(3, documentation);
	}

	/** Returns the number of an element type, as casts name it. */
	static int code(ElementType type) {
		return switch (type) {
			case FLOAT32 -> FLOAT;
			case FLOAT64 -> DOUBLE;
			case INT32 -> INT32;
			case INT64 -> INT64;
		};
	}

	private static byte[] bytes(float[] values) {
		ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Float.BYTES, values.length)).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return bytes.array();
	}

	private static List<Long> sizes(long[] sizes) {
		return Arrays.stream(sizes).boxed().toList();
	}

	/** Returns the message. */
	ProtoWriter toMessage(String name, String documentation) {
		ProtoWriter message = new ProtoWriter();
		message.append(nodes).text(2, name).append(initialisers).text(10, documentation).append(ports);
		return message;
	}
}

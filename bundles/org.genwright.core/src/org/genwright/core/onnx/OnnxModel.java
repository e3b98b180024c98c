package org.genwright.core.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.protobuf.ProtoWriter;
import org.genwright.nn.Tensor;

/**
 * Writes a graph and its weights as an ONNX model of any number of rows N. Inputs and outputs that follow the rows of the
 * batch have the open axis {@code N} first.
 */
public final class OnnxModel {

	/** The version of the operator set. */
	public static final int OPERATOR_SET = 18;

	private static final int IR_VERSION = 8;
	/** A message of protocol buffers is smaller than 2 GiB; nodes and names need some of it. */
	private static final long LARGEST = Integer.MAX_VALUE - (64L << 20);

	private OnnxModel() {
	}

	/**
	 * Returns the bytes of an ONNX file.
	 *
	 * @throws ProblemException if an op cannot be expressed for every N, naming op and layer, a weight is missing, or the
	 *                          weights are larger than the format allows
	 */
	public static byte[] bytes(OnnxSource source) throws ProblemException {
		requireRoom(source);
		OnnxDescription description = source.description();
		OnnxGraph graph = new Translation(source).translate();
		ProtoWriter model = new ProtoWriter().varint(1, IR_VERSION).text(2, "Genwright").text(3, description.producerVersion())
				.text(6, description.documentation())
				.message(7, graph.toMessage(description.name(), description.documentation()))
				.message(8, new ProtoWriter().text(1, "").varint(2, OPERATOR_SET));
		Map<String, String> metadata = new LinkedHashMap<>(description.metadata());
		metadata.forEach((key, value) -> model.message(14, new ProtoWriter().text(1, key).text(2, value)));
		return model.toBytes();
	}

	private static void requireRoom(OnnxSource source) throws ProblemException {
		long bytes = source.weights().values().stream().mapToLong(OnnxModel::bytes).sum();
		if (bytes > LARGEST) {
			throw ProblemException.input(Problem.error("onnx-size", "ONNX model of '" + source.description().name() + "'",
					"weights of at most " + LARGEST + " bytes", bytes + " bytes", "Export the weights as NPZ."));
		}
	}

	private static long bytes(Tensor tensor) {
		return tensor.shape().elements() * tensor.type().bytes();
	}
}

package org.genwright.core.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

/** Runs models by ONNX Runtime, which checks them when it loads them. */
public final class OnnxRuntime implements AutoCloseable {

	private static final OrtEnvironment ENVIRONMENT = start();

	private final OrtSession session;

	/** Loads a model. */
	public OnnxRuntime(byte[] model) throws OrtException {
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			session = ENVIRONMENT.createSession(model, options);
		}
	}

	/** Starts the runtime without its telemetry, which in 1.29 ends the process where the command line is long. */
	private static OrtEnvironment start() {
		Linker linker = Linker.nativeLinker();
		MethodHandle setenv = linker.downcallHandle(linker.defaultLookup().findOrThrow("setenv"),
				FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
		try (Arena arena = Arena.ofConfined()) {
			int code = (int) setenv.invokeExact(arena.allocateFrom("ORT_DISABLE_TELEMETRY"), arena.allocateFrom("1"), 1);
			if (code != 0) {
				throw new IllegalStateException("ORT_DISABLE_TELEMETRY: expected to be set, found the code " + code + ".");
			}
		} catch (Throwable e) {
			throw new IllegalStateException("ONNX Runtime cannot start: " + e.getMessage(), e);
		}
		return OrtEnvironment.getEnvironment();
	}

	/** Returns the outputs by name. */
	public Map<String, Tensor> run(Map<String, Tensor> inputs) throws OrtException {
		Map<String, OnnxTensor> given = new HashMap<>();
		try {
			for (var input : inputs.entrySet()) {
				given.put(input.getKey(), tensor(input.getValue()));
			}
			Map<String, Tensor> outputs = new LinkedHashMap<>();
			try (OrtSession.Result result = session.run(given)) {
				result.forEach(output -> outputs.put(output.getKey(), tensor((OnnxTensor) output.getValue())));
			}
			return outputs;
		} finally {
			given.values().forEach(OnnxTensor::close);
		}
	}

	private OnnxTensor tensor(Tensor tensor) throws OrtException {
		return tensor.type() == ElementType.INT32
				? OnnxTensor.createTensor(ENVIRONMENT, IntBuffer.wrap(tensor.ints()), tensor.shape().sizes())
				: OnnxTensor.createTensor(ENVIRONMENT, FloatBuffer.wrap(tensor.floats()), tensor.shape().sizes());
	}

	private static Tensor tensor(OnnxTensor tensor) {
		FloatBuffer buffer = tensor.getFloatBuffer();
		float[] values = new float[buffer.remaining()];
		buffer.get(values);
		return Tensor.of(Shape.of(tensor.getInfo().getShape()), values);
	}

	/** Returns the names of the inputs. */
	public Set<String> inputs() {
		return session.getInputNames();
	}

	/** Returns the sizes of an input, −1 where they are open. */
	public long[] inputShape(String name) throws OrtException {
		return shape(session.getInputInfo().get(name));
	}

	/** Returns the sizes of an output, −1 where they are open. */
	public long[] outputShape(String name) throws OrtException {
		return shape(session.getOutputInfo().get(name));
	}

	private static long[] shape(NodeInfo info) {
		return ((TensorInfo) info.getInfo()).getShape();
	}

	/** Returns the texts that go with the model. */
	public Map<String, String> metadata() throws OrtException {
		return session.getMetadata().getCustomMetadata();
	}

	@Override
	public void close() throws OrtException {
		session.close();
	}
}

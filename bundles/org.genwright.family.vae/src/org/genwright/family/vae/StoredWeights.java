package org.genwright.family.vae;

import java.util.Map;
import java.util.TreeSet;

import org.genwright.core.gradient.TensorNames;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.program.Program;

/** Puts the tensors of a model into programs. */
final class StoredWeights {

	private StoredWeights() {
	}

	/**
	 * Checks that all tensors of a program are there.
	 *
	 * @throws ProblemException naming the first that is missing or of another type or shape
	 */
	static void require(Program program, Map<String, Tensor> weights) throws ProblemException {
		for (Map.Entry<String, Slice> entry : program.state().entrySet()) {
			if (TensorNames.isModel(entry.getKey())) {
				require(entry.getKey(), entry.getValue().shape(), weights);
			}
		}
	}

	private static void require(String name, Shape shape, Map<String, Tensor> weights) throws ProblemException {
		Tensor tensor = weights.get(name);
		if (tensor == null) {
			throw ProblemException.input(Problem.error("missing-tensor", "Stored tensor '" + name + "'",
					"FLOAT32 " + shape, "none; stored are " + new TreeSet<>(weights.keySet()),
					"The weights are of another model. Use the model file they were trained with."));
		}
		if (tensor.type() != ElementType.FLOAT32 || !tensor.shape().equals(shape)) {
			throw ProblemException.input(Problem.error("wrong-tensor", "Stored tensor '" + name + "'", "FLOAT32 " + shape,
					tensor.toString(), "The weights are of another model. Use the model file they were trained with."));
		}
	}

	/** Writes the tensors of a program, which are all there. */
	static void write(Program program, Map<String, Tensor> weights) {
		program.state().forEach((name, slice) -> {
			if (TensorNames.isModel(name)) {
				program.device().memory().write(weights.get(name), slice);
			}
		});
	}
}

package org.genwright.core.gradient;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.program.Program;

/**
 * The lasting tensors of a program as checkpoints hold them. The program names parameters and buffers {@code role.node.w},
 * and what belongs to them {@code role.node.w#0} (moments) and {@code role.node.w#average}; checkpoints add
 * {@code role.node.w#raw} for weights beside those of the model, and {@code role.node.w#best} for those of the best
 * validation.
 */
final class ProgramState {

	private static final String AVERAGE = "#average";
	private static final String RAW = "#raw";
	private static final String BEST = "#best";

	private final Memory memory;
	private final Map<String, Slice> slices;

	ProgramState(Program program) {
		memory = program.device().memory();
		slices = program.state();
	}

	/** Returns the weights as the optimiser sees them. */
	Map<String, Tensor> raw() {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		slices.forEach((name, slice) -> {
			if (TensorNames.isModel(name)) {
				weights.put(name, memory.read(slice));
			}
		});
		return weights;
	}

	/** Returns the weights of the model as it stands: averages where they are kept. */
	Map<String, Tensor> model() {
		Map<String, Tensor> weights = new LinkedHashMap<>();
		slices.forEach((name, slice) -> {
			if (TensorNames.isModel(name)) {
				weights.put(name, memory.read(slices.getOrDefault(name + AVERAGE, slice)));
			}
		});
		return weights;
	}

	/** Tells whether averages are kept. */
	boolean averages() {
		return slices.keySet().stream().anyMatch(name -> name.endsWith(AVERAGE));
	}

	/** Puts weights into the program. */
	void write(Map<String, Tensor> weights) {
		weights.forEach((name, tensor) -> memory.write(tensor, slices.get(name)));
	}

	/**
	 * Returns the tensors that a checkpoint needs beside the model's weights.
	 *
	 * @param weights the weights the checkpoint holds as those of the model
	 * @param best    the weights of the best validation; empty if none are kept
	 */
	Map<String, Tensor> others(Map<String, Tensor> weights, Map<String, Tensor> best) {
		Map<String, Tensor> others = new LinkedHashMap<>();
		slices.forEach((name, slice) -> {
			Tensor tensor = memory.read(slice);
			if (!TensorNames.isModel(name)) {
				others.put(name, tensor);
			} else if (!tensor.equals(weights.get(name))) {
				others.put(name + RAW, tensor);
			}
		});
		best.forEach((name, tensor) -> others.put(name + BEST, tensor));
		return others;
	}

	/** Returns the weights of the best validation that a checkpoint holds; empty if none. */
	static Map<String, Tensor> best(Map<String, Tensor> others) {
		Map<String, Tensor> best = new LinkedHashMap<>();
		others.forEach((name, tensor) -> {
			if (name.endsWith(BEST)) {
				best.put(name.substring(0, name.length() - BEST.length()), tensor);
			}
		});
		return best;
	}

	/**
	 * Puts a checkpoint into the program.
	 *
	 * @throws ProblemException if a tensor is missing or has another shape
	 */
	void restore(Map<String, Tensor> weights, Map<String, Tensor> others) throws ProblemException {
		for (Map.Entry<String, Slice> entry : slices.entrySet()) {
			String name = entry.getKey();
			Tensor tensor = TensorNames.isModel(name) ? others.getOrDefault(name + RAW, weights.get(name)) : others.get(name);
			if (tensor == null || !tensor.shape().equals(entry.getValue().shape())) {
				throw ProblemException.input(Problem.error("checkpoint", "Checkpoint, tensor '" + name + "'",
						"the shape " + entry.getValue().shape(), tensor == null ? "none; it has " + names(weights) : tensor.shape().toString(),
						"The checkpoint is of another model. Restore the run's files from a copy."));
			}
			memory.write(tensor, entry.getValue());
		}
	}

	private static Set<String> names(Map<String, Tensor> weights) {
		return new TreeSet<>(weights.keySet());
	}
}

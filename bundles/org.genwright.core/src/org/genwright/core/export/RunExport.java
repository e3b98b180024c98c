package org.genwright.core.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.compile.NetworkGraph;
import org.genwright.core.family.ModelContext;
import org.genwright.core.file.AtomicFile;
import org.genwright.core.file.FileProblems;
import org.genwright.core.job.TrainedRun;
import org.genwright.core.network.Role;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.shape.DataShape;
import org.genwright.core.tensor.NpzWriter;
import org.genwright.nn.Tensor;

/** Writes the model of a run for other programs. Files are replaced in one step. */
public final class RunExport {

	private static final String ENDING = ".onnx";

	private final TrainedRun model;

	/** Makes an export of an open model. */
	public RunExport(TrainedRun model) {
		this.model = model;
	}

	/**
	 * Writes the network of each role as ONNX model, named by the role: {@code encoder.onnx}. Nothing is written if one of
	 * them cannot be expressed.
	 *
	 * @param folder where to; made if it is missing
	 * @return the files
	 * @throws ProblemException if the family has no networks, a network has an op that ONNX lacks, or the files cannot be
	 *                          written
	 */
	public List<Path> networks(Path folder) throws ProblemException {
		Map<Path, byte[]> files = new LinkedHashMap<>();
		for (Map.Entry<String, byte[]> network : onnx().entrySet()) {
			files.put(folder.resolve(network.getKey() + ENDING), network.getValue());
		}
		try {
			Files.createDirectories(folder);
			for (Map.Entry<Path, byte[]> file : files.entrySet()) {
				AtomicFile.write(file.getKey(), file.getValue());
			}
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(folder, e), e);
		}
		return new ArrayList<>(files.keySet());
	}

	private Map<String, byte[]> onnx() throws ProblemException {
		ModelContext context = model.context();
		List<Role> roles = model.family().family().roles(context.settings(), context.profile());
		if (roles.isEmpty()) {
			throw ProblemException.input(Problem.error("no-networks", "Run '" + model.run().id() + "'", "a model with networks",
					"the family '" + model.family().id() + "', which has none",
					"Export its parameters as NPZ, or samples from it."));
		}
		Map<String, Tensor> weights = weights();
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (Role role : roles) {
			LayerTrace layers = new LayerTrace(context.layers());
			NetworkGraph network = NetworkGraph.of(context.architecture(), role, layers.types());
			files.put(role.id(), new OnnxNetwork(network, layers, describe(role, context.dataShape())).bytes(weights));
		}
		return files;
	}

	private OnnxText describe(Role role, DataShape data) {
		Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put("run", model.run().id());
		metadata.put("family", model.family().id());
		metadata.put("role", role.id());
		metadata.put("step", Long.toString(model.step()));
		metadata.put("data", data.toString());
		if (!model.columns().isEmpty()) {
			metadata.put("columns", String.join(",", model.columns()));
		}
		if (!model.classes().isEmpty()) {
			metadata.put("classes", String.join(",", model.classes()));
		}
		String order = data.isImage() && data.size(0) > 1 ? " Values of an image in a row are in the order H, W, C." : "";
		String version = model.run().record().environment().versions().getOrDefault("genwright", "");
		return new OnnxText("The network '" + role.id() + "' of the run '" + model.run().id() + "', " + model.family().name() + ", after "
				+ model.step() + " steps. " + role.description() + " Examples are as the model sees them, after preprocessing." + order,
				version, metadata);
	}

	/**
	 * Writes all tensors of the model as NPZ file.
	 *
	 * @return the tensors by name
	 * @throws ProblemException if the checkpoint cannot be read or the file not be written
	 */
	public Map<String, Tensor> weights(Path file) throws ProblemException {
		Map<String, Tensor> weights = weights();
		try {
			NpzWriter.write(file, weights);
		} catch (IOException e) {
			throw ProblemException.input(FileProblems.cannotWrite(file, e), e);
		}
		return weights;
	}

	private Map<String, Tensor> weights() throws ProblemException {
		return model.run().readCheckpoint(model.step()).weights();
	}
}

package org.genwright.core.job;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.genwright.model.architecture.Architecture;

/**
 * What to train. Made by {@link #of} and refined by the methods that return changed copies.
 *
 * @param architecture the model
 * @param modelFile    the file it was read from; paths in it are relative to its folder
 * @param overrides    settings of the family and of the training, as texts by id, which override those of the file;
 *                     files named in them are relative to the working directory
 * @param data         data given at launch
 * @param compute      how to compute
 */
public record JobRequest(Architecture architecture, Path modelFile, Map<String, String> overrides, DataChoice data,
		ComputeOptions compute) {

	public JobRequest {
		Objects.requireNonNull(architecture);
		Objects.requireNonNull(modelFile);
		overrides = new LinkedHashMap<>(overrides);
	}

	/** Returns the request to train a model as its file says. */
	public static JobRequest of(Architecture architecture, Path modelFile) {
		return new JobRequest(architecture, modelFile, Map.of(), DataChoice.AS_IN_MODEL, ComputeOptions.automatic());
	}

	/** Returns the same request with further settings; a setting given again counts. */
	public JobRequest with(Map<String, String> settings) {
		Map<String, String> merged = new LinkedHashMap<>(overrides);
		merged.putAll(settings);
		return new JobRequest(architecture, modelFile, merged, data, compute);
	}

	/** Returns the same request with a seed. */
	public JobRequest with(long seed) {
		return with(Map.of(TrainingSettings.SEED.id(), Long.toString(seed)));
	}

	/** Returns the same request with data given at launch. */
	public JobRequest with(DataChoice newData) {
		return new JobRequest(architecture, modelFile, overrides, newData, compute);
	}

	/** Returns the same request, computed in the given way. */
	public JobRequest with(ComputeOptions newCompute) {
		return new JobRequest(architecture, modelFile, overrides, data, newCompute);
	}

	/** Returns the name of the model file, for messages and records. */
	public String modelName() {
		return modelFile.getFileName().toString();
	}

	/** Returns the folder that paths in the model file are relative to. */
	public Path folder() {
		return modelFile.toAbsolutePath().normalize().getParent();
	}
}

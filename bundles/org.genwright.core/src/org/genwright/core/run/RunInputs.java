package org.genwright.core.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * What a run was asked to do. Maps and lists hold values of JSON types only.
 *
 * @param model            the file name of the model, as {@code digits-vae.genmodel}
 * @param architectureHash the SHA-256 of the model in hexadecimal
 * @param family           its family
 * @param dataset          its dataset
 * @param split            how the dataset was divided
 * @param preprocessing    the fitted steps, in order, each with its type
 * @param settings         the family's settings by id, as merged
 * @param training         the settings of the training by id, as merged
 * @param seed             what all randomness comes from
 */
public record RunInputs(String model, String architectureHash, RunFamily family, RunDataset dataset, RunSplit split,
		List<Map<String, Object>> preprocessing, Map<String, Object> settings, Map<String, Object> training, long seed) {

	public RunInputs {
		preprocessing = Collections.unmodifiableList(new ArrayList<>(preprocessing));
		settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
		training = Collections.unmodifiableMap(new LinkedHashMap<>(training));
	}

	void putInto(Map<String, Object> map) {
		map.put("model", model);
		map.put("architectureHash", architectureHash);
		map.put("family", family.toMap());
		map.put("dataset", dataset.toMap());
		map.put("split", split.toMap());
		map.put("preprocessing", preprocessing);
		map.put("settings", settings);
		map.put("training", training);
		map.put("seed", seed);
	}

	static RunInputs from(JsonObject object) throws ProblemException {
		return new RunInputs(object.text("model"), object.text("architectureHash"), RunFamily.from(object.object("family")),
				RunDataset.from(object.object("dataset")), RunSplit.from(object.object("split")),
				object.maps("preprocessing"), object.mapOrEmpty("settings"), object.mapOrEmpty("training"),
				object.wholeNumber("seed"));
	}
}

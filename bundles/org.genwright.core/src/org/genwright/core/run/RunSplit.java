package org.genwright.core.run;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * How the rows of a run's dataset were divided.
 *
 * @param spec       the split as it was asked for
 * @param train      the number of training rows
 * @param validation the number of validation rows
 * @param test       the number of test rows
 */
public record RunSplit(String spec, long train, long validation, long test) {

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("spec", spec);
		map.put("train", train);
		map.put("validation", validation);
		map.put("test", test);
		return map;
	}

	static RunSplit from(JsonObject object) throws ProblemException {
		return new RunSplit(object.text("spec"), object.wholeNumber("train"), object.wholeNumber("validation"),
				object.wholeNumber("test"));
	}
}

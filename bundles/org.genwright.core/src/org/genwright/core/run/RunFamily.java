package org.genwright.core.run;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;

/**
 * The family of a run's model.
 *
 * @param id      its id
 * @param name    its name
 * @param bundle  the symbolic name of the bundle that contributes it
 * @param version that bundle's version
 */
public record RunFamily(String id, String name, String bundle, String version) {

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", id);
		map.put("name", name);
		map.put("bundle", bundle);
		map.put("version", version);
		return map;
	}

	static RunFamily from(JsonObject object) throws ProblemException {
		return new RunFamily(object.text("id"), object.text("name"), object.text("bundle"), object.text("version"));
	}
}

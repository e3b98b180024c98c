package org.genwright.core.run;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.core.json.JsonObject;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Backend;

/**
 * What a run was computed with.
 *
 * @param backend  the kernel set
 * @param threads  the number of threads
 * @param slices   the number of pieces sums are taken in, which the bits of the result depend on
 * @param versions versions by the name of what has them
 * @param host     the name of the computer
 */
public record RunEnvironment(Backend backend, int threads, int slices, Map<String, String> versions, String host) {

	public RunEnvironment {
		versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
	}

	/** Returns the environment on this computer: Java and the operating system are added to the given versions. */
	public static RunEnvironment here(Backend backend, int threads, int slices, Map<String, String> versions) {
		Map<String, String> all = new LinkedHashMap<>(versions);
		all.put("java", System.getProperty("java.vendor.version", System.getProperty("java.version")));
		all.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
				+ System.getProperty("os.arch"));
		return new RunEnvironment(backend, threads, slices, all, RunProcess.current().host());
	}

	void putInto(Map<String, Object> map) {
		map.put("backend", backend.name());
		map.put("threads", threads);
		map.put("slices", slices);
		map.put("versions", versions);
		map.put("host", host);
	}

	static RunEnvironment from(JsonObject object) throws ProblemException {
		return new RunEnvironment(backend(object), object.integer("threads"), object.integer("slices"),
				object.textMap("versions"), object.text("host"));
	}

	private static Backend backend(JsonObject object) throws ProblemException {
		String found = object.text("backend");
		for (Backend backend : Backend.values()) {
			if (backend.name().equals(found)) {
				return backend;
			}
		}
		throw object.problem("backend", "one of " + Arrays.stream(Backend.values())
				.map(backend -> "'" + backend + "'").collect(Collectors.joining(", ")), "'" + found + "'");
	}
}

package org.genwright.core.onnx;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an ONNX file says of itself.
 *
 * @param name            the graph's name, also for messages
 * @param documentation   what it computes
 * @param producerVersion the version of the program that writes it
 * @param metadata        further texts by key
 */
public record OnnxDescription(String name, String documentation, String producerVersion, Map<String, String> metadata) {

	/** Copies the map. */
	public OnnxDescription {
		metadata = new LinkedHashMap<>(metadata);
	}
}

package org.genwright.core.fix;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.genwright.core.layer.LayerType;
import org.genwright.model.architecture.Network;
import org.genwright.model.architecture.Node;

/**
 * A layer that an edit adds.
 *
 * @param type     the id of its type
 * @param settings what differs from the defaults, by id
 */
public record NewNode(String type, Map<String, String> settings) {

	/** Sorts the settings, so that equal edits write equal files. */
	public NewNode {
		settings = new TreeMap<>(settings);
	}

	/** Makes a layer with default settings. */
	public NewNode(String type) {
		this(type, Map.of());
	}

	/** Returns the first name of the form type and number, such as {@code dense2}, or {@code conv1} for a two-dimensional type, that the network has not. */
	public static String freeName(Network network, String type) {
		return numbered(network, type.endsWith("2d") ? type.substring(0, type.length() - 2) : type);
	}

	/** Returns the first name of the form base and number that the network has not. */
	static String numbered(Network network, String base) {
		Set<String> taken = network.getNodes().stream().map(Node::getName).collect(Collectors.toCollection(HashSet::new));
		int number = 1;
		while (taken.contains(base + number)) {
			number++;
		}
		return base + number;
	}

	/** Returns the layer in words: {@code Dense with units 784}. */
	String describe(LayerType declaration) {
		return declaration.name() + (settings.isEmpty() ? "" : settings.entrySet().stream()
				.map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(" and ", " with ", "")));
	}
}

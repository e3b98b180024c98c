package org.genwright.core.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.genwright.core.shape.TensorShape;

/**
 * A node of a model with what follows for it.
 *
 * @param networkId id of its network
 * @param role      the role of that network, as the file has it
 * @param nodeId    the node's id
 * @param name      the node's name
 * @param type      the id of its layer type
 * @param settings  the settings the file gives it, in the order of the file
 * @param use       whether an output of the network depends on it
 * @param figures   shapes and counts; empty if they are not known
 */
public record LayerRow(String networkId, String role, String nodeId, String name, String type, Map<String, String> settings, Use use,
		Optional<NodeFigures> figures) {

	/** Whether a node matters to what its network computes. */
	public enum Use {
		/** An output of the network depends on it, as far as is known. */
		USED,
		/** No output depends on it; it is not compiled and counts in no total. */
		UNUSED
	}

	/** Returns the settings as {@code units 256, activation relu}. */
	public String settingsText() {
		return settings.entrySet().stream().map(entry -> entry.getKey() + ' ' + entry.getValue()).collect(Collectors.joining(", "));
	}

	/** Returns the shapes that arrive, separated by spaces; empty if they are not known. */
	public String inputsText() {
		return figures.map(known -> joined(arriving(known))).orElse("");
	}

	/**
	 * Returns the shapes of the outputs, separated by spaces; of a node without outputs, where values leave the network,
	 * those that arrive. Empty if they are not known.
	 */
	public String outputsText() {
		return figures.map(known -> joined(known.outputs().isEmpty() ? arriving(known) : known.outputs().values().stream())).orElse("");
	}

	private static Stream<TensorShape> arriving(NodeFigures known) {
		return known.inputs().values().stream().flatMap(List::stream);
	}

	private static String joined(Stream<TensorShape> shapes) {
		return shapes.map(TensorShape::toString).collect(Collectors.joining(" "));
	}
}

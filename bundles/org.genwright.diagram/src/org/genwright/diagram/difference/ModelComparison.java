package org.genwright.diagram.difference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.model.architecture.Architecture;

/**
 * What two models differ in. Elements are paired by id; those without a partner by role, by type and name, by type and
 * position, and connections by their ends.
 *
 * @param differences the model itself first, then its steps, then network by network
 * @param pairs       by id in the first model, the id of the partner in the second
 */
public record ModelComparison(List<Difference> differences, Map<String, String> pairs) {

	/** Copies list and map. */
	public ModelComparison {
		differences = List.copyOf(differences);
		pairs = Map.copyOf(pairs);
	}

	/** Compares two models; neither is changed. */
	public static ModelComparison of(Architecture before, Architecture after) {
		return new Comparer(before, after).compare();
	}

	/** Returns the differences that matter to what the model computes. */
	public List<Difference> content() {
		return differences.stream().filter(difference -> difference.weight() == Weight.CONTENT).toList();
	}

	/** Returns the difference of an element of the first model. */
	public Optional<Difference> ofBefore(String id) {
		return differences.stream().filter(difference -> difference.before().equals(Optional.of(id))).findFirst();
	}

	/** Returns the difference of an element of the second model. */
	public Optional<Difference> ofAfter(String id) {
		return differences.stream().filter(difference -> difference.after().equals(Optional.of(id))).findFirst();
	}
}

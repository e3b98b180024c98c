package org.genwright.core.network;

import org.genwright.core.layer.LayerType;
import org.genwright.core.shape.TensorShape;

/** Says how a layer before an output comes to the right number of values. */
final class OutputAdvice {

	private OutputAdvice() {
	}

	/**
	 * Returns the remedy.
	 *
	 * @param type   the type of the layer that feeds the output
	 * @param found  what it delivers
	 * @param values the number of values the output takes
	 */
	static String remedy(LayerType type, TensorShape found, int values) {
		if (declares(type, "units") && found.rank() <= 2 && values % places(found) == 0) {
			return "Set units to " + values / places(found) + " or add a layer.";
		}
		if (declares(type, "channels") && found.isImage() && values % places(found) == 0) {
			return "Set channels to " + values / places(found) + " or add a layer.";
		}
		return (found.rank() == 1 ? "Insert a Dense layer with " : "Insert a Flatten layer and a Dense layer with ") + values
				+ " units after it.";
	}

	/** Returns the number of pixels or elements of the sequence, 1 for a vector. */
	private static int places(TensorShape found) {
		return switch (found.rank()) {
			case 2 -> found.size(0);
			case 3 -> found.size(1) * found.size(2);
			default -> 1;
		};
	}

	private static boolean declares(LayerType type, String setting) {
		return type.settings().stream().anyMatch(candidate -> candidate.id().equals(setting));
	}
}

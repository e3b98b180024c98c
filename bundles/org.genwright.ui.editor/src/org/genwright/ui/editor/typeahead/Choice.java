package org.genwright.ui.editor.typeahead;

import java.util.Optional;

import org.genwright.core.layer.LayerGroup;

/**
 * A line of a list to choose from.
 *
 * @param value  what is chosen
 * @param label  what it is called
 * @param aside  something short beside it
 * @param detail what is said of it below the list, when it is the one that Enter takes
 * @param group  the layer group whose colours it shows, if it is or may be a layer of a known type
 * @param offer  whether it can be chosen
 */
record Choice<T>(T value, String label, String aside, String detail, Optional<LayerGroup> group, Offer offer) {

	/** Whether a line can be chosen. */
	enum Offer {
		/** It can. */
		OPEN,
		/** It cannot; the detail says why. */
		REFUSED
	}
}

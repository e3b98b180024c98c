package org.genwright.diagram.layout;

import java.util.Set;

/** What automatic layout may move. */
public sealed interface LayoutScope {

	/** All networks and their frames. */
	record All() implements LayoutScope {
	}

	/**
	 * The nodes of one network; other frames make room.
	 *
	 * @param id the network's id
	 */
	record OneNetwork(String id) implements LayoutScope {
	}

	/**
	 * Some nodes; all others stay.
	 *
	 * @param nodes the nodes' ids
	 */
	record Selection(Set<String> nodes) implements LayoutScope {

		/** Copies the set. */
		public Selection {
			nodes = Set.copyOf(nodes);
		}
	}
}

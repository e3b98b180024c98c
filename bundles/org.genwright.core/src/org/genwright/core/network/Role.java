package org.genwright.core.network;

import java.util.List;

/**
 * A part that a network plays in a family, with its contract.
 *
 * @param id          the name in model files, such as {@code encoder}
 * @param name        the name shown to people
 * @param description one sentence
 * @param inputs      what the family feeds
 * @param outputs     what the network must deliver
 */
public record Role(String id, String name, String description, List<RolePort> inputs, List<RolePort> outputs) {

	/** Copies the lists. */
	public Role {
		inputs = List.copyOf(inputs);
		outputs = List.copyOf(outputs);
	}
}

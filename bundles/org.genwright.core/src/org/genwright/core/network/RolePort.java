package org.genwright.core.network;

import java.util.Optional;

import org.genwright.core.layer.InputLayer;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;
import org.genwright.model.architecture.Node;
import org.genwright.model.edit.Settings;

/**
 * A named input or output of a role.
 *
 * @param id          the name in model files: x, y, z, mu, logVar, t …
 * @param description one sentence
 * @param presence    whether a network must have it
 * @param shape       what the contract asks for; empty as long as the data are not known well enough. An output may
 *                    have the values in any shape of as many elements
 * @param reason      what the shape follows from, for messages, such as {@code for data of shape [1, 28, 28]}; may be
 *                    empty
 */
public record RolePort(String id, String description, Presence presence, Optional<TensorShape> shape, String reason) {

	/** Whether a network must have a port. */
	public enum Presence {
		/** It must. */
		REQUIRED,
		/** It may leave it out. */
		OPTIONAL
	}

	/** Makes a port whose shape needs no reason. */
	public RolePort(String id, String description, Presence presence, Optional<TensorShape> shape) {
		this(id, description, presence, shape, "");
	}

	/** Makes a required port of a known shape. */
	public RolePort(String id, String description, TensorShape shape) {
		this(id, description, Presence.REQUIRED, Optional.of(shape));
	}

	/** Returns the id of the port that an input or output layer stands for: what its setting says, else its name. */
	public static String idOf(Node node) {
		return Settings.get(node.getSettings(), InputLayer.PORT.id()).filter(id -> !id.isBlank())
				.orElse(node.getName() == null ? "" : node.getName());
	}

	/** Returns the same port, whose shape follows from the shape of the data. */
	public RolePort following(DataShape data) {
		return new RolePort(id, description, presence, shape, "for data of shape " + data);
	}
}

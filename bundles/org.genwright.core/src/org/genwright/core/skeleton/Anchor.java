package org.genwright.core.skeleton;

/** Something of a model that an arrow of the skeleton or a term of the objective refers to. */
public sealed interface Anchor {

	/**
	 * An element of the skeleton.
	 *
	 * @param id its id
	 */
	record Element(String id) implements Anchor {
	}

	/**
	 * A port of the network that plays a role.
	 *
	 * @param role the role's id
	 * @param port the port's id
	 */
	record NetworkPort(String role, String port) implements Anchor {
	}

	/**
	 * The whole network that plays a role.
	 *
	 * @param role the role's id
	 */
	record WholeNetwork(String role) implements Anchor {
	}
}

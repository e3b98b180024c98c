package org.genwright.core.layer;

/**
 * A place where a connection ends or begins.
 *
 * @param id          the name in model files, such as {@code x}
 * @param description one sentence
 * @param arity       how many connections it takes
 */
public record Port(String id, String description, Arity arity) {

	/** The id of the only input of most layers. */
	public static final String IN = "in";

	/** The id of the only output of most layers. */
	public static final String OUT = "out";

	/** How many connections an input takes. */
	public enum Arity {
		/** Exactly one. */
		ONE,
		/** One or none. */
		OPTIONAL,
		/** At least one, in the order of the file. */
		MANY
	}

	/** Makes a port for exactly one connection; an output feeds any number all the same. */
	public Port(String id, String description) {
		this(id, description, Arity.ONE);
	}
}

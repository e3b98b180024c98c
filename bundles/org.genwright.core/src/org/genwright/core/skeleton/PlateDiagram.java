package org.genwright.core.skeleton;

import java.util.List;

/**
 * The Bayesian network of a family in plate notation.
 *
 * @param variables the variables; ids of skeleton elements where they are the same thing
 * @param arrows    the dependencies
 * @param plates    what is repeated
 */
public record PlateDiagram(List<Variable> variables, List<Dependency> arrows, List<Plate> plates) {

	/** The diagram of a family that declares none. */
	public static final PlateDiagram NONE = new PlateDiagram(List.of(), List.of(), List.of());

	/** Copies the lists. */
	public PlateDiagram {
		variables = List.copyOf(variables);
		arrows = List.copyOf(arrows);
		plates = List.copyOf(plates);
	}

	/** How a variable is drawn. */
	public enum Kind {
		/** A shaded circle. */
		OBSERVED,
		/** An open circle. */
		LATENT,
		/** A small dot: fixed or fitted, not random. */
		PARAMETER
	}

	/**
	 * A variable.
	 *
	 * @param id     unique in the diagram
	 * @param kind   how it is drawn
	 * @param symbol what stands in it
	 * @param name   the name shown to people
	 */
	public record Variable(String id, Kind kind, String symbol, String name) {
	}

	/** Which model a dependency belongs to. */
	public enum Model {
		/** The generative model p; drawn solid. */
		GENERATIVE,
		/** The inference model q; drawn dashed. */
		INFERENCE
	}

	/**
	 * A dependency of one variable on another.
	 *
	 * @param from  the id of the parent
	 * @param to    the id of the child
	 * @param model the model it belongs to
	 */
	public record Dependency(String from, String to, Model model) {
	}

	/**
	 * A part that is repeated.
	 *
	 * @param label     how often, such as {@code N}
	 * @param variables ids of the variables in it
	 */
	public record Plate(String label, List<String> variables) {

		/** Copies the list. */
		public Plate {
			variables = List.copyOf(variables);
		}
	}
}

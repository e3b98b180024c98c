package org.genwright.nn.op;

import java.util.List;

import org.genwright.nn.Shape;

/**
 * Several elementwise ops over one shape, to be computed in one go.
 *
 * @param shape  of every link's result, the whole batch included
 * @param inputs shapes of what the chain reads: the chain's shape, or one that {@link Elementwise} repeats to it
 * @param links  the ops in their order
 */
public record ElementwiseChain(Shape shape, List<Shape> inputs, List<Link> links) {

	/**
	 * One op of a chain.
	 *
	 * @param arguments one number per input of the op: below the number of the chain's inputs that input, else that many
	 *                  less the number of the link before
	 */
	public record Link(Op op, Attributes attributes, List<Integer> arguments) {

		/** Copies the arguments. */
		public Link {
			arguments = List.copyOf(arguments);
		}
	}

	/** Copies the lists. */
	public ElementwiseChain {
		inputs = List.copyOf(inputs);
		links = List.copyOf(links);
	}
}

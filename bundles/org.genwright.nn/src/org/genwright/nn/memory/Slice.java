package org.genwright.nn.memory;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;

/**
 * A row-major tensor in device memory: an address, not its values.
 *
 * @param arena  where it lies
 * @param offset first element, counted from the arena's start
 * @param shape  its sizes
 */
public record Slice(Arena arena, long offset, Shape shape) {

	/** Checks that the slice lies inside its arena. */
	public Slice {
		if (offset < 0 || offset + shape.elements() > arena.elements()) {
			throw new IllegalArgumentException("Arena '" + arena.name() + "': expected a slice within " + arena.elements()
					+ " elements, found " + shape + " at " + offset + ".");
		}
	}

	/** Returns the element type. */
	public ElementType type() {
		return arena.type();
	}

	/** Returns the number of elements of one step along the first axis; 1 for a vector. */
	public long rowElements() {
		return shape.size(0) == 0 ? 0 : shape.elements() / shape.size(0);
	}

	/** Returns the same elements under another shape. */
	public Slice reshaped(Shape other) {
		if (other.elements() != shape.elements()) {
			throw new IllegalArgumentException("Arena '" + arena.name() + "': expected a shape of " + shape.elements()
					+ " elements as " + shape + ", found " + other + ".");
		}
		return new Slice(arena, offset, other);
	}
}

package org.genwright.nn.memory;

import org.genwright.nn.Shape;

/**
 * A place inside an arena that is not allocated yet, as handed out by an {@link ArenaLayout}.
 *
 * @param offset first element, counted from the arena's start
 * @param shape  row-major
 */
public record Region(long offset, Shape shape) {
}

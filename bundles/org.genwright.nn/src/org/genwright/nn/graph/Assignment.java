package org.genwright.nn.graph;

import java.util.Optional;

/**
 * What a run leaves in a buffer or state tensor when it is over.
 *
 * @param target   the buffer or state
 * @param value    of the target's shape; with a position [N, C…] for a target [N, L, C…]
 * @param position which of the L blocks is written, a scalar INT32; all of the target where it is empty
 * @param offset   added to the position
 */
public record Assignment(Value target, Value value, Optional<Value> position, int offset) {
}

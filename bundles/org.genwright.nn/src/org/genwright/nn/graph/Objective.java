package org.genwright.nn.graph;

import java.util.List;

/**
 * What a training step minimises.
 *
 * @param loss   a scalar
 * @param groups names of the groups of parameters it is minimised over; others stay as they are
 */
public record Objective(Value loss, List<String> groups) {
}

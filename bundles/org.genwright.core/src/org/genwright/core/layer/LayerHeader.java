package org.genwright.core.layer;

/**
 * What people read of a layer type.
 *
 * @param id          the id that model files use
 * @param name        the name shown to people
 * @param group       the group it is shown in
 * @param description one or two sentences: what it computes, with its formula
 * @param shapeRule   the shape rule in words, such as {@code [N, D] → [N, units]}
 */
public record LayerHeader(String id, String name, LayerGroup group, String description, String shapeRule) {
}

package org.genwright.nn.graph;

import org.genwright.nn.Shape;

/**
 * A FLOAT32 parameter of a program.
 *
 * @param name        unique in the program, parts joined by dots: {@code encoder.dense1.weight}
 * @param group       the group of parameters it belongs to, which has one optimiser
 * @param shape       its sizes
 * @param initialiser its first values
 */
public record ParameterSpec(String name, String group, Shape shape, Initialiser initialiser) {
}

package org.genwright.nn.graph;

import org.genwright.nn.Shape;

/**
 * A FLOAT32 tensor that a program keeps and no optimiser changes: running statistics, power-iteration vectors, flags. It
 * changes only through {@link Graph#assign(Value, Value)}.
 *
 * @param name        unique in the program, parts joined by dots: {@code encoder.norm1.mean}
 * @param shape       its sizes
 * @param initialiser its first values
 */
public record BufferSpec(String name, Shape shape, Initialiser initialiser) {
}

package org.genwright.core.shape;

/**
 * What a model must know of its data to have a definite architecture.
 *
 * @param shape   the shape of one preprocessed example
 * @param levels  number V of values 0 … V−1 of discrete data; 0 if continuous or not known yet
 * @param classes number K of classes of a class-conditional model; 0 if unconditional
 */
public record DataProfile(DataShape shape, int levels, int classes) {
}

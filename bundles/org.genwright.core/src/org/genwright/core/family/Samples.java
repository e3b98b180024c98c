package org.genwright.core.family;

/**
 * Drawn examples.
 *
 * @param n      how many
 * @param x      values, row-major [N, D]
 * @param labels the class of each, [N]; -1 each for an unconditional model
 */
public record Samples(int n, double[] x, int[] labels) {
}

package org.genwright.core.gradient;

/**
 * Examples of one step. The arrays are used again for the next batch; a learner copies nothing of them for later.
 *
 * @param n      N
 * @param x      preprocessed values, row-major [N, D]; images with channels last [N, H, W, C]
 * @param labels classes [N]; -1 each where the data have none
 */
public record Minibatch(int n, float[] x, int[] labels) {
}

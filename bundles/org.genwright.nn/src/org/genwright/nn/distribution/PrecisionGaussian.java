package org.genwright.nn.distribution;

import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Value;

/**
 * A normal distribution over D dimensions with one full covariance for all rows, given by the lower Cholesky factor of
 * its inverse, Σ⁻¹ = L·Lᵀ: a density then takes one matrix product and no solving.
 *
 * @param mu      means [N, D] or [D]
 * @param factor  [D, D]; what is above its diagonal is not used
 * @param logDiag logarithms of L's diagonal [D], in place of the factor's own
 */
public record PrecisionGaussian(Value mu, Value factor, Value logDiag) {

	private static final double LOG_2_PI = Math.log(2 * Math.PI);

	/** Returns −½ ‖(x − mu)·L‖² + Σ log L_dd − D/2 · log 2π per row: x [N, D] → [N, 1]. */
	public Value logProb(Value x) {
		int dimensions = (int) factor.shape().size(0);
		Value centred = x.minus(mu); // [N, D]
		Value below = factor.times(factor.graph().constant(strictlyLower(dimensions))); // [D, D]
		Value whitened = centred.matmul(below).plus(centred.times(logDiag.exp())); // [N, D]
		return whitened.square().rowSum().times(-0.5).plus(logDiag.sum()).plus(-0.5 * dimensions * LOG_2_PI);
	}

	private static Tensor strictlyLower(int dimensions) {
		float[] mask = new float[dimensions * dimensions]; // [D, D]
		for (int at = 0; at < mask.length; at++) {
			mask[at] = at % dimensions < at / dimensions ? 1 : 0;
		}
		return Tensor.of(Shape.of(dimensions, dimensions), mask);
	}
}

package org.genwright.family.vae;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.ModelContext;
import org.genwright.core.problem.ProblemException;
import org.genwright.family.vae.VaeDrawing.Classes;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.distribution.Gaussian;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.testing.ArrayExamples;
import org.genwright.testing.FamilyRunner;

/**
 * The model x = W z + b + 0.5 eps in three dimensions with two latents and orthogonal columns of W: log p(x) is that of
 * N(b, W Wᵀ + 0.25 I), and the posterior N(M⁻¹ Wᵀ (x − b) / 0.25, M⁻¹) with M = I + Wᵀ W / 0.25 is diagonal.
 */
final class LinearGaussian {

	static final double VARIANCE = 0.25;
	private static final double[][] W = { { 1, 0.5 }, { 1, -0.5 }, { 0.5, 0 } };
	private static final double[] B = { 0.3, -1, 2 };

	private LinearGaussian() {
	}

	/** Returns the exact marginal. */
	static Gaussian marginal() {
		double[][] covariance = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				covariance[i][j] = W[i][0] * W[j][0] + W[i][1] * W[j][1] + (i == j ? VARIANCE : 0);
			}
		}
		return Gaussian.full(B, Cholesky.of(covariance));
	}

	/**
	 * Returns the model with a posterior of the exact mean, shifted, and the exact variance, scaled.
	 *
	 * @param shift     0 for the exact posterior
	 * @param logFactor 0 for the exact posterior
	 */
	static VaeModel model(double shift, double logFactor, int elboSamples) throws ProblemException {
		Map<String, String> settings = Map.of("latents", "2", "decoder", "gaussian", "noise", "fixed", "noise-deviation", "0.5",
				"elbo-samples", Integer.toString(elboSamples));
		ModelContext context = FamilyRunner.of(new VaeFamily(), settings, ArrayExamples.of(new double[3], 3))
				.architecture(new VaeDrawing().encoder(2, 0, Classes.NONE).decoder(0, Classes.NONE, "mu", 3).drawn(), 0).model();
		return new VaeModel(context, weights(shift, logFactor));
	}

	private static Map<String, Tensor> weights(double shift, double logFactor) {
		float[] toMu = new float[6]; // [3, 2]
		float[] muBias = new float[2];
		float[] logVarBias = new float[2];
		float[] toX = new float[6]; // [2, 3]
		for (int j = 0; j < 2; j++) {
			double precision = 1 + (W[0][j] * W[0][j] + W[1][j] * W[1][j] + W[2][j] * W[2][j]) / VARIANCE;
			logVarBias[j] = (float) (logFactor - Math.log(precision));
			double offset = shift;
			for (int i = 0; i < 3; i++) {
				double weight = W[i][j] / VARIANCE / precision;
				toMu[2 * i + j] = (float) weight;
				toX[3 * j + i] = (float) W[i][j];
				offset -= weight * B[i];
			}
			muBias[j] = (float) offset;
		}
		Map<String, Tensor> weights = new LinkedHashMap<>();
		weights.put("encoder.mu-dense.weight", Tensor.of(Shape.of(3, 2), toMu));
		weights.put("encoder.mu-dense.bias", Tensor.of(Shape.of(2), muBias));
		weights.put("encoder.logVar-dense.weight", Tensor.of(Shape.of(3, 2), new float[6]));
		weights.put("encoder.logVar-dense.bias", Tensor.of(Shape.of(2), logVarBias));
		weights.put("decoder.out-dense.weight", Tensor.of(Shape.of(2, 3), toX));
		weights.put("decoder.out-dense.bias", Tensor.of(Shape.of(3), new float[] { 0.3f, -1, 2 }));
		return weights;
	}

	/** Returns points [N, 3], three standard deviations wide. */
	static double[] points(int n) {
		double[] x = new double[3 * n];
		for (int i = 0; i < n; i++) {
			for (int d = 0; d < 3; d++) {
				x[3 * i + d] = B[d] + 2 * Math.sin(1 + 0.7 * (3 * i + d));
			}
		}
		return x;
	}

	/** Returns log p(x) of each point. */
	static double[] logProb(double[] x) {
		Gaussian marginal = marginal();
		double[] logProb = new double[x.length / 3];
		for (int i = 0; i < logProb.length; i++) {
			logProb[i] = marginal.logProb(List.of(x[3 * i], x[3 * i + 1], x[3 * i + 2]).stream().mapToDouble(v -> v).toArray());
		}
		return logProb;
	}
}

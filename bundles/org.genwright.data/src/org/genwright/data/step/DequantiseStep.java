package org.genwright.data.step;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.dataset.Step;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.rng.RandomStream;

/**
 * {@code u = x + U[0, 1)}. Data that is no integer has probability 0, so its log-determinant is negative infinity.
 *
 * @param lowest  the lowest level, to which the inverse cuts
 * @param highest the highest level, to which the inverse cuts
 */
record DequantiseStep(double lowest, double highest) implements Step {

	private static final double LARGEST = 0x1p40;

	/** Tells whether a value can be dequantised: an integer small enough to leave room for the noise. */
	static boolean isLevel(double value) {
		return value == Math.rint(value) && Math.abs(value) <= LARGEST;
	}

	@Override
	public String type() {
		return Dequantise.ID;
	}

	@Override
	public double forward(double[] x, int row, RandomStream noise) {
		double logDet = 0;
		for (int d = 0; d < x.length; d++) {
			if (isLevel(x[d])) {
				// Rounding must not carry a value into the next level.
				x[d] = Math.min(x[d] + noise.uniform(d), Math.nextDown(x[d] + 1));
			} else {
				logDet = Double.NEGATIVE_INFINITY;
			}
		}
		return logDet;
	}

	@Override
	public void inverse(double[] u) {
		for (int d = 0; d < u.length; d++) {
			u[d] = Math.clamp(Math.floor(u[d]), lowest, highest);
		}
	}

	@Override
	public LikelihoodKind kind(LikelihoodKind after) {
		return after == LikelihoodKind.EXACT ? LikelihoodKind.DEQUANTISED : after;
	}

	@Override
	public Measure measure(Measure after) {
		return Measure.MASS;
	}

	@Override
	public Map<String, Object> record() {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("lowest", lowest);
		record.put("highest", highest);
		return record;
	}

	@Override
	public String describe() {
		return "dequantise: x + U[0, 1)";
	}
}

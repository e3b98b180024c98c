package org.genwright.family.vae;

import java.util.Arrays;

import org.genwright.core.family.Density;
import org.genwright.core.gradient.ImageOrder;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;
import org.genwright.nn.linalg.LogSumExp;

/**
 * A lower bound on log p(x): the evidence lower bound, or the importance-weighted one. The noise of the draws is a
 * function of the example alone. For a class-conditional model log Σ_y p(y) p(x|y) is bounded by the bounds of all
 * classes.
 */
final class VaeDensity implements Density {

	private final VaeEngine engine;
	private final LikelihoodKind kind;
	private final int draws;
	private final double[] logPrior;

	/**
	 * Makes a bound.
	 *
	 * @param kind     ELBO or IWAE
	 * @param draws    number of draws of z
	 * @param logPrior log p(y) [K]; empty if unconditional
	 */
	VaeDensity(VaeEngine engine, LikelihoodKind kind, int draws, double[] logPrior) {
		this.engine = engine;
		this.kind = kind;
		this.draws = draws;
		this.logPrior = logPrior;
	}

	@Override
	public LikelihoodKind kind() {
		return kind;
	}

	@Override
	public int importanceSamples() {
		return kind == LikelihoodKind.IWAE ? draws : 0;
	}

	@Override
	public Measure measure() {
		return engine.spec().decoder().measure();
	}

	@Override
	public double[] logProb(double[] x, int n) {
		if (logPrior.length == 0) {
			return bound(x, n, new int[n]);
		}
		double[] byClass = logProbByClass(x, n); // [N, K]
		double[] logProb = new double[n]; // [N]
		double[] joint = new double[logPrior.length]; // [K]
		for (int i = 0; i < n; i++) {
			for (int c = 0; c < joint.length; c++) {
				joint[c] = logPrior[c] + byClass[i * joint.length + c];
			}
			logProb[i] = LogSumExp.of(joint);
		}
		return logProb;
	}

	@Override
	public double[] logProbByClass(double[] x, int n) {
		int classes = logPrior.length;
		double[] byClass = new double[Math.multiplyExact(n, classes)]; // [N, K]
		int[] labels = new int[n];
		for (int c = 0; c < classes; c++) {
			Arrays.fill(labels, c);
			double[] logProb = bound(x, n, labels); // [N]
			for (int i = 0; i < n; i++) {
				byClass[i * classes + c] = logProb[i];
			}
		}
		return byClass;
	}

	@Override
	public double[] logPrior() {
		return logPrior.clone();
	}

	private double[] bound(double[] x, int n, int[] labels) {
		VaeSpec spec = engine.spec();
		float[] rows = EngineRows.of(ImageOrder.of(spec.dataShape()), x, n, spec.dimensions()); // [N, D]
		DrawSums sums = engine.draws(rows, labels, n, draws);
		double[] bound = kind == LikelihoodKind.ELBO ? sums.elbo() : sums.importanceWeighted();
		DecoderDistribution decoder = spec.decoder();
		for (int i = 0; i < n; i++) {
			for (int d = i * spec.dimensions(); d < (i + 1) * spec.dimensions(); d++) {
				bound[i] = decoder.supports(x[d]) ? bound[i] : Double.NEGATIVE_INFINITY;
			}
		}
		return bound;
	}
}

package org.genwright.core.job;

import java.util.Arrays;

import org.genwright.core.family.Density;
import org.genwright.core.likelihood.LikelihoodKind;
import org.genwright.core.likelihood.Measure;

/**
 * A density that gives up when its job is asked to stop. Figures of an example depend on nothing but the example, so the
 * chunks in which it asks change none.
 *
 * @param density what computes
 * @param stop    looked at before each chunk
 */
record StoppableDensity(Density density, StopToken stop) implements Density {

	/** Rows between two looks where every one costs many samples. */
	private static final int CHUNK = 512;

	/** The job was asked to stop. */
	static final class Stopped extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Stopped() {
			super("stopped while evaluating", null, false, false);
		}
	}

	@Override
	public LikelihoodKind kind() {
		return density.kind();
	}

	@Override
	public int importanceSamples() {
		return density.importanceSamples();
	}

	@Override
	public Measure measure() {
		return density.measure();
	}

	@Override
	public double[] logProb(double[] x, int n) {
		return inChunks(x, n, 1, density::logProb);
	}

	@Override
	public double[] logProbByClass(double[] x, int n) {
		return inChunks(x, n, density.logPrior().length, density::logProbByClass);
	}

	@Override
	public double[] logPrior() {
		return density.logPrior();
	}

	private interface Figures {

		double[] of(double[] x, int n);
	}

	private double[] inChunks(double[] x, int n, int width, Figures figures) {
		double[] all = new double[n * width]; // [N, width]
		int most = density.importanceSamples() > 1 ? CHUNK : n;
		for (int from = 0; from < n; from += most) {
			if (stop.requested()) {
				throw new Stopped();
			}
			int rows = Math.min(most, n - from);
			int dimensions = x.length / n;
			double[] chunk = figures.of(Arrays.copyOfRange(x, from * dimensions, (from + rows) * dimensions), rows);
			System.arraycopy(chunk, 0, all, from * width, rows * width);
		}
		return all;
	}
}

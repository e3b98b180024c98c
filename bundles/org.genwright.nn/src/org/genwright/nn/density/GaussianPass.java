package org.genwright.nn.density;

import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.CompensatedSum;
import org.genwright.nn.op.Ops;

/**
 * One parallel pass over rows of data for K weighted Gaussian components: log densities, responsibilities and the sums
 * over the rows that follow from them, all in double precision. Created once, called any number of times; in steady
 * state a call allocates only its result. Calls on one pass are made one at a time.
 * <p>
 * Rows are whitened, y = W_k (x − μ_k), before anything is squared, so that densities keep their digits where
 * covariances are nearly singular; log Σ exp is taken with the largest term out. The rows are cut into slices whose
 * number depends on N alone; slices are summed in order, so the bits of a result do not depend on the number of
 * threads. A row that is not finite makes its log density and every sum NaN.
 */
public final class GaussianPass implements AutoCloseable {

	/** Rows are cut into at most this many slices; sums over slices are taken in their order. */
	public static final int MOST_SLICES = 16;

	private final DataRows data;
	private final CovarianceForm form;
	private final int components;
	private final int width;
	private final Blocks blocks;
	private final GaussianParameters parameters;
	private final GaussianBlock[] workers;
	private final double[][] sliceMoments; // [slices, F·K]
	private final double[] sliceLogLikelihood; // [slices]
	private double[] total; // [D(D+1)/2], TIED only

	/**
	 * Prepares a pass: allocates its workspace on the data's device.
	 *
	 * @param components K, at least 1
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if the workspace does not fit
	 */
	public GaussianPass(DataRows data, CovarianceForm form, int components) {
		if (components < 1) {
			throw new IllegalArgumentException("Gaussian components: expected at least 1, found " + components + ".");
		}
		Device device = data.device();
		this.data = data;
		this.form = form;
		this.components = components;
		this.width = Math.ceilDiv(components, device.preferredMultiple()) * device.preferredMultiple();
		blocks = Blocks.of(device, data.rows(), GaussianBlock.rowBytes(form, data.dimensions(), width));
		parameters = new GaussianParameters(device, form, data.dimensions(), width);
		workers = new GaussianBlock[Math.min(device.team().threads(), blocks.slices())];
		int features = Ops.features(GaussianBlock.degree(form), data.dimensions());
		sliceMoments = new double[blocks.slices()][features * width];
		sliceLogLikelihood = new double[blocks.slices()];
		try {
			for (int worker = 0; worker < workers.length; worker++) {
				workers[worker] = new GaussianBlock(data, parameters, form, blocks.blockRows(), components, width);
			}
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	/**
	 * Computes log p(x) of every row, the responsibilities, and the sums over the rows: the E step and the sums of the
	 * M step at once.
	 */
	public GaussianSums expectation(GaussianComponents gaussians) {
		load(gaussians);
		run((block, from, to) -> {
			block.densities(from, to);
			block.addMoments(from, to);
		});
		return sums(logLikelihood());
	}

	/**
	 * Computes the sums for given responsibilities, which are multiplied by the rows' weights: the sums of the M step
	 * alone.
	 *
	 * @param responsibilities [N, K] row-major
	 */
	public GaussianSums moments(double[] responsibilities) {
		requireLength("responsibilities", (long) data.rows() * components, responsibilities.length);
		run((block, from, to) -> {
			block.writeResponsibilities(from, to, responsibilities);
			block.addMoments(from, to);
		});
		return sums(Double.NaN);
	}

	/**
	 * Computes log p(x) of every row.
	 *
	 * @param logProb [N], overwritten, in nats
	 * @return Σₙ wₙ log p(xₙ) in nats
	 */
	public double logProb(GaussianComponents gaussians, double[] logProb) {
		requireLength("log densities", data.rows(), logProb.length);
		load(gaussians);
		run((block, from, to) -> {
			block.densities(from, to);
			block.readLogProb(from, to, logProb);
		});
		return logLikelihood();
	}

	/**
	 * Computes log p(x) of every row and the responsibilities p(k|x), not multiplied by weights.
	 *
	 * @param logProb          [N], overwritten, in nats
	 * @param responsibilities [N, K] row-major, overwritten; rows sum to 1
	 * @return Σₙ wₙ log p(xₙ) in nats
	 */
	public double responsibilities(GaussianComponents gaussians, double[] logProb, double[] responsibilities) {
		requireLength("log densities", data.rows(), logProb.length);
		requireLength("responsibilities", (long) data.rows() * components, responsibilities.length);
		load(gaussians);
		run((block, from, to) -> {
			block.densities(from, to);
			block.readLogProb(from, to, logProb);
			block.readResponsibilities(from, to, responsibilities);
		});
		return logLikelihood();
	}

	private void load(GaussianComponents gaussians) {
		if (gaussians.form() != form || gaussians.components() != components
				|| gaussians.dimensions() != data.dimensions()) {
			throw new IllegalArgumentException("A pass over rows: expected " + components + " components of form " + form
					+ " in " + data.dimensions() + " dimensions, found " + gaussians.components() + " of form "
					+ gaussians.form() + " in " + gaussians.dimensions() + ".");
		}
		parameters.load(gaussians);
	}

	private interface Step {
		void run(GaussianBlock block, int from, int to);
	}

	private void run(Step step) {
		blocks.run(data.device(), new Blocks.Task() {

			@Override
			public void begin(int worker) {
				workers[worker].begin();
			}

			@Override
			public void block(int worker, int from, int to) {
				step.run(workers[worker], from, to);
			}

			@Override
			public void end(int slice, int worker) {
				workers[worker].readMoments(sliceMoments[slice]);
				sliceLogLikelihood[slice] = workers[worker].logLikelihood();
			}
		});
	}

	private double logLikelihood() {
		return CompensatedSum.of(sliceLogLikelihood);
	}

	private GaussianSums sums(double logLikelihood) {
		int dimensions = data.dimensions();
		double[] weights = new double[components]; // [K]
		double[][] first = new double[components][dimensions]; // [K, D]
		int others = sliceMoments[0].length / width - 1 - dimensions;
		double[][] second = new double[components][others]; // [K, D(D+1)/2 or D]
		for (int k = 0; k < components; k++) {
			weights[k] = moment(0, k);
			for (int d = 0; d < dimensions; d++) {
				first[k][d] = moment(1 + d, k);
			}
			for (int i = 0; i < others; i++) {
				second[k][i] = moment(1 + dimensions + i, k);
			}
		}
		if (form == CovarianceForm.TIED) {
			total = total == null ? TotalMoments.of(data) : total;
			second = new double[][] { total.clone() }; // [1, D(D+1)/2]
		}
		return new GaussianSums(form, logLikelihood, data.totalWeight(), weights, first, second);
	}

	/** Returns a moment summed over the slices in their order. */
	private double moment(int feature, int k) {
		double sum = 0;
		for (double[] moments : sliceMoments) {
			sum += moments[feature * width + k];
		}
		return sum;
	}

	private static void requireLength(String what, long expected, int found) {
		if (expected != found) {
			throw new IllegalArgumentException(
					"A pass over rows, " + what + ": expected an array of " + expected + ", found " + found + ".");
		}
	}

	/** Frees the workspace. */
	@Override
	public void close() {
		for (GaussianBlock worker : workers) {
			if (worker != null) {
				worker.close();
			}
		}
		parameters.close();
	}
}

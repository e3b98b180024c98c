package org.genwright.family.mixture;

import java.util.Optional;

import org.genwright.nn.density.CovarianceForm;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.Cholesky;
import org.genwright.nn.linalg.Matrices;
import org.genwright.nn.rng.RandomStream;

/**
 * Makes the first parameters of each start, in scaled columns. The kinds of start differ in what k-means takes for
 * distance, since no scaling finds the clusters of every data set.
 *
 * @param rows    the rows
 * @param options the settings
 * @param given   given parameters in scaled columns, if that is the initialisation
 * @param rng     the stream of this mixture's starts
 */
record StartingPoint(TrainingRows rows, MixtureOptions options, Optional<MixtureParameters> given, RandomStream rng) {

	/** Sphering takes N·D² operations on one thread: above this D it is left out. */
	private static final int MOST_SPHERED = 128;
	/** Added to the variances before sphering, so that nearly dependent columns do not dominate. */
	private static final double SPHERING_RIDGE = 1e-6;

	/** Returns the first parameters of a start, counted from 0; a pure function of its number. */
	MixtureParameters parameters(int start, Device device, ExpectationMaximisation em) throws CollapsedStart {
		if (options.components() == 1) {
			return em.maximiseOne();
		}
		RandomStream stream = rng.child(start);
		return switch (kind(start)) {
			case GIVEN -> given.orElseThrow();
			case RANDOM -> em.maximise(randomResponsibilities(stream));
			case ROWS -> em.maximise(nearestRandomRow(device, stream));
			case STANDARDISED -> em.maximise(cluster(standardised(), device, stream));
			case CENTRED -> em.maximise(cluster(centred(), device, stream));
			case SPHERED -> em.maximise(cluster(sphered(), device, stream));
		};
	}

	/** Returns the kind of a start. */
	Initialisation.Kind kind(int start) {
		Initialisation.Kind kind = options.initialisation().kind(start);
		boolean large = rows.epsilon().length > MOST_SPHERED;
		return kind == Initialisation.Kind.SPHERED && large ? Initialisation.Kind.STANDARDISED : kind;
	}

	private int[] cluster(double[] x, Device device, RandomStream stream) {
		return new KMeans(rows, x, options.components()).assign(device, stream.sequence());
	}

	private int[] nearestRandomRow(Device device, RandomStream stream) {
		return new KMeans(rows, standardised(), options.components()).assignToRandomRows(device, stream.sequence());
	}

	private double[] randomResponsibilities(RandomStream stream) {
		int components = options.components();
		double[] responsibilities = new double[Math.multiplyExact(rows.size(), components)]; // [N, K]
		for (int n = 0; n < rows.size(); n++) {
			double sum = 0;
			for (int i = n * components; i < (n + 1) * components; i++) {
				responsibilities[i] = 1 - stream.uniform(i);
				sum += responsibilities[i];
			}
			for (int i = n * components; i < (n + 1) * components; i++) {
				responsibilities[i] /= sum;
			}
		}
		return responsibilities;
	}

	/** Returns columns of variance 1 [N, D]; those of the spherical form have a common scale to be undone. */
	private double[] standardised() {
		return options.form() == CovarianceForm.SPHERICAL ? divided(deviations()) : rows.z();
	}

	/** Returns columns in their own unit, up to a common factor [N, D]. */
	private double[] centred() {
		double[] divisor = rows.scaling().scale().clone(); // [D]
		double largest = 0;
		for (double scale : divisor) {
			largest = Math.max(largest, scale);
		}
		for (int d = 0; d < divisor.length; d++) {
			divisor[d] = largest / divisor[d];
		}
		return divided(divisor);
	}

	private double[] divided(double[] divisor) {
		double[] x = rows.z().clone(); // [N, D]
		for (int i = 0; i < x.length; i++) {
			x[i] /= divisor[i % divisor.length];
		}
		return x;
	}

	private double[] deviations() {
		double[][] covariance = covariance(rows.z()); // [D, D]
		double[] deviations = new double[covariance.length]; // [D]
		for (int d = 0; d < deviations.length; d++) {
			deviations[d] = covariance[d][d] > 0 ? Math.sqrt(covariance[d][d]) : 1;
		}
		return deviations;
	}

	/** Returns L⁻¹ z with L·Lᵀ the covariance of standardised columns [N, D]. */
	private double[] sphered() {
		double[] x = standardised(); // [N, D]
		double[][] covariance = covariance(x); // [D, D]
		Matrices.addToDiagonalInPlace(covariance, SPHERING_RIDGE);
		double[][] whitening = Cholesky.of(covariance).inverseLower(); // [D, D]
		int size = whitening.length;
		double[] sphered = new double[x.length]; // [N, D]
		for (int i = 0; i < x.length; i += size) {
			for (int e = 0; e < size; e++) {
				double sum = 0;
				for (int d = 0; d <= e; d++) {
					sum += whitening[e][d] * x[i + d];
				}
				sphered[i + e] = sum;
			}
		}
		return sphered;
	}

	private double[][] covariance(double[] x) {
		int size = rows.epsilon().length;
		double[][] sum = new double[size][size]; // [D, D]
		for (int n = 0; n < rows.size(); n++) {
			for (int i = 0; i < size; i++) {
				double weighted = rows.weights()[n] / rows.totalWeight() * x[n * size + i];
				for (int j = 0; j <= i; j++) {
					sum[i][j] += weighted * x[n * size + j];
				}
			}
		}
		for (int i = 0; i < size; i++) {
			for (int j = 0; j < i; j++) {
				sum[j][i] = sum[i][j];
			}
		}
		return sum;
	}
}

package org.genwright.nn.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianPassTest {

	private static final double TOLERANCE = 1e-11;

	static Stream<Object[]> cases() {
		List<Object[]> cases = new ArrayList<>();
		for (Backend backend : List.of(Backend.HOST, Backend.ND4J)) {
			for (CovarianceForm form : CovarianceForm.values()) {
				for (int[] sizes : new int[][] { { 1, 1, 1 }, { 7, 2, 3 }, { 300, 5, 17 }, { 2500, 3, 2 },
						{ 531, 17, 9 } }) {
					cases.add(new Object[] { backend, form, sizes[0], sizes[1], sizes[2] });
				}
			}
		}
		return cases.stream();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void densitiesEqualTheReference(Backend backend, CovarianceForm form, int rows, int dimensions, int components) {
		Reference reference = new Reference(form, rows, dimensions, components);
		double[] logProb = new double[rows];
		double[] responsibilities = new double[rows * components];
		try (Device device = Device.open(backend, 2);
				DataRows data = DataRows.upload(device, reference.x, dimensions);
				GaussianPass pass = new GaussianPass(data, form, components)) {
			double sum = pass.responsibilities(reference.gaussians, logProb, responsibilities);
			double[] again = new double[rows];
			assertEquals(sum, pass.logProb(reference.gaussians, again));
			assertArrayEquals(logProb, again);
			double[] ones = new double[rows];
			Arrays.fill(ones, 1);
			assertClose(reference.logLikelihood(ones), sum);
		}
		double[] expected = reference.logProb();
		for (int n = 0; n < rows; n++) {
			assertClose(expected[n], logProb[n]);
		}
		assertArrayEquals(reference.responsibilities(), responsibilities, TOLERANCE);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void weightedSumsEqualTheReference(Backend backend, CovarianceForm form, int rows, int dimensions, int components) {
		Reference reference = new Reference(form, rows, dimensions, components);
		try (Device device = Device.open(backend, 2);
				DataRows data = DataRows.upload(device, reference.x, dimensions, reference.weights);
				GaussianPass pass = new GaussianPass(data, form, components)) {
			GaussianSums sums = pass.expectation(reference.gaussians);
			assertClose(reference.logLikelihood(reference.weights), sums.logLikelihood());
			assertClose(Arrays.stream(reference.weights).sum(), sums.totalWeight());
			assertSums(reference, sums);
			assertSums(reference, pass.moments(reference.responsibilities()));
		}
	}

	private static void assertSums(Reference reference, GaussianSums sums) {
		double[] r = reference.responsibilities();
		double[] w = reference.weights;
		for (int k = 0; k < reference.components; k++) {
			assertClose(reference.moment(w, r, k, -1, -1), sums.weights()[k]);
			for (int i = 0; i < reference.dimensions; i++) {
				assertClose(reference.moment(w, r, k, i, -1), sums.first()[k][i]);
				if (reference.form == CovarianceForm.DIAGONAL || reference.form == CovarianceForm.SPHERICAL) {
					assertClose(reference.moment(w, r, k, i, i), sums.second()[k][i]);
				}
			}
		}
		if (reference.form == CovarianceForm.FULL || reference.form == CovarianceForm.TIED) {
			assertTriangles(reference, r, sums);
		}
	}

	private static void assertTriangles(Reference reference, double[] r, GaussianSums sums) {
		boolean tied = reference.form == CovarianceForm.TIED;
		double[] ones = new double[r.length];
		Arrays.fill(ones, 1);
		for (int k = 0; k < (tied ? 1 : reference.components); k++) {
			int at = 0;
			for (int i = 0; i < reference.dimensions; i++) {
				for (int j = i; j < reference.dimensions; j++) {
					double expected = reference.moment(reference.weights, tied ? ones : r, k, i, j);
					assertClose(expected, sums.second()[k][at++]);
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void threadsDoNotChangeABit(CovarianceForm form) {
		Reference reference = new Reference(form, 20_011, 6, 5);
		GaussianSums alone = expectation(reference, 1);
		assertSameBits(alone, expectation(reference, 2));
		assertSameBits(alone, expectation(reference, 3));
	}

	@Test
	void jobsAtOnceGiveTheBitsOfJobsAlone() throws Exception {
		Reference reference = new Reference(CovarianceForm.FULL, 20_011, 6, 5);
		GaussianSums alone = expectation(reference, 2);
		try (ExecutorService jobs = Executors.newFixedThreadPool(2)) {
			List<Future<GaussianSums>> futures = new ArrayList<>();
			for (int job = 0; job < 6; job++) {
				futures.add(jobs.submit(() -> expectation(reference, 2)));
			}
			for (Future<GaussianSums> future : futures) {
				assertSameBits(alone, future.get());
			}
		}
	}

	private static GaussianSums expectation(Reference reference, int threads) {
		try (Device device = Device.open(Backend.HOST, threads);
				DataRows data = DataRows.upload(device, reference.x, reference.dimensions, reference.weights);
				GaussianPass pass = new GaussianPass(data, reference.form, reference.components)) {
			pass.expectation(reference.gaussians);
			return pass.expectation(reference.gaussians);
		}
	}

	private static void assertSameBits(GaussianSums expected, GaussianSums found) {
		assertEquals(expected.logLikelihood(), found.logLikelihood());
		assertArrayEquals(expected.weights(), found.weights());
		assertTrue(Arrays.deepEquals(expected.first(), found.first()));
		assertTrue(Arrays.deepEquals(expected.second(), found.second()));
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void oneRowThatIsNotFiniteMakesEverySumNaN(Backend backend) {
		Reference reference = new Reference(CovarianceForm.FULL, 3000, 3, 4);
		reference.x[5000] = Double.NaN;
		double[] logProb = new double[reference.rows];
		try (Device device = Device.open(backend, 2);
				DataRows data = DataRows.upload(device, reference.x, 3);
				GaussianPass pass = new GaussianPass(data, CovarianceForm.FULL, 4)) {
			GaussianSums sums = pass.expectation(reference.gaussians);
			assertTrue(Double.isNaN(sums.logLikelihood()));
			assertTrue(Arrays.stream(sums.weights()).allMatch(Double::isNaN));
			pass.logProb(reference.gaussians, logProb);
		}
		for (int n = 0; n < reference.rows; n++) {
			assertEquals(n == 5000 / 3, Double.isNaN(logProb[n]));
		}
	}

	@Test
	void componentOfWeightZeroTakesNoPart() {
		Reference reference = new Reference(CovarianceForm.DIAGONAL, 100, 2, 1);
		double[][] mean = { { 0, 0 }, { 5, 5 } };
		double[][] variances = { { 1, 2 }, { 1, 1 } };
		GaussianComponents both = GaussianComponents.diagonal(new double[] { 0, Double.NEGATIVE_INFINITY }, mean, variances);
		GaussianComponents first = GaussianComponents.diagonal(new double[1], new double[][] { mean[0] },
				new double[][] { variances[0] });
		try (Device device = Device.open(Backend.HOST, 1);
				DataRows data = DataRows.upload(device, reference.x, 2);
				GaussianPass two = new GaussianPass(data, CovarianceForm.DIAGONAL, 2);
				GaussianPass one = new GaussianPass(data, CovarianceForm.DIAGONAL, 1)) {
			GaussianSums sums = two.expectation(both);
			assertEquals(one.expectation(first).logLikelihood(), sums.logLikelihood());
			assertArrayEquals(new double[] { 100, 0 }, sums.weights());
		}
	}

	@Test
	void maximumLikelihoodOfOneComponentIsTheSampleCovariance() {
		double[] x = { 1, 2, 3, 5, 5, 5, 7, 12 }; // [4, 2]: means 4 and 6
		double[] all = { 1, 1, 1, 1 };
		try (Device device = Device.open(Backend.HOST, 1); DataRows data = DataRows.upload(device, x, 2)) {
			double[][] expected = { { 5, 7.5 }, { 7.5, 13.5 } };
			assertTrue(Arrays.deepEquals(expected, sums(data, CovarianceForm.FULL, all).covariance(0)));
			assertTrue(Arrays.deepEquals(expected, sums(data, CovarianceForm.TIED, all).tiedCovariance()));
			assertArrayEquals(new double[] { 5, 13.5 }, sums(data, CovarianceForm.DIAGONAL, all).variances(0));
			assertArrayEquals(new double[] { 4, 6 }, sums(data, CovarianceForm.SPHERICAL, all).mean(0));
		}
	}

	private static GaussianSums sums(DataRows data, CovarianceForm form, double[] responsibilities) {
		try (GaussianPass pass = new GaussianPass(data, form, 1)) {
			return pass.moments(responsibilities);
		}
	}

	@Test
	void closedPassesAndDataLeaveNoMemoryBehind() {
		Reference reference = new Reference(CovarianceForm.TIED, 3000, 3, 4);
		try (Device device = Device.open(Backend.HOST, 2)) {
			for (int round = 0; round < 3; round++) {
				try (DataRows data = DataRows.upload(device, reference.x, 3);
						GaussianPass pass = new GaussianPass(data, CovarianceForm.TIED, 4)) {
					pass.expectation(reference.gaussians);
				}
				assertEquals(0, device.memory().usedBytes());
			}
		}
	}

	@Test
	void componentsOfAnotherKindAreRefused() {
		Reference reference = new Reference(CovarianceForm.FULL, 10, 2, 3);
		try (Device device = Device.open(Backend.HOST, 1);
				DataRows data = DataRows.upload(device, reference.x, 2);
				GaussianPass pass = new GaussianPass(data, CovarianceForm.TIED, 3)) {
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
					() -> pass.expectation(reference.gaussians));
			assertEquals("A pass over rows: expected 3 components of form TIED in 2 dimensions, found 3 of form FULL in 2.",
					e.getMessage());
		}
	}

	@Test
	void weightsThatAreNoWeightsAreRefused() {
		try (Device device = Device.open(Backend.HOST, 1)) {
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
					() -> DataRows.upload(device, new double[4], 2, new double[] { 1, -1 }));
			assertEquals("Weights of rows: expected finite numbers of at least 0, found -1.0 in row 1.", e.getMessage());
			e = assertThrows(IllegalArgumentException.class,
					() -> DataRows.upload(device, new double[4], 2, new double[2]));
			assertEquals("Weights of rows: expected at least one above 0, found only zeros.", e.getMessage());
			assertThrows(IllegalArgumentException.class, () -> DataRows.upload(device, new double[3], 2));
		}
	}

	private static void assertClose(double expected, double found) {
		assertEquals(expected, found, TOLERANCE * Math.max(1, Math.abs(expected)));
	}
}

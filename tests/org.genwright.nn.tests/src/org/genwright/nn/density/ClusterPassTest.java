package org.genwright.nn.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterPassTest {

	@ParameterizedTest
	@CsvSource({ "HOST,1,1,1", "ND4J,1,1,1", "HOST,1777,5,11", "ND4J,1777,5,11", "HOST,3001,2,3", "ND4J,3001,2,3" })
	void everyRowGoesToItsNearestCentre(Backend backend, int rows, int dimensions, int count) {
		Reference reference = new Reference(CovarianceForm.FULL, rows, dimensions, count);
		double[][] centres = centres(reference, count);
		double[] weights = new double[count];
		double[][] sums = new double[count][dimensions];
		try (Device device = Device.open(backend, 2);
				DataRows data = DataRows.upload(device, reference.x, dimensions, reference.weights);
				ClusterPass pass = new ClusterPass(data, count + 2)) {
			Clusters clusters = pass.assign(centres);
			double inertia = 0;
			for (int n = 0; n < rows; n++) {
				int nearest = nearest(reference.row(n), centres);
				double w = reference.weights[n];
				assertEquals(nearest, pass.assignment()[n]);
				double distance = distance(reference.row(n), centres[nearest]);
				assertEquals(distance, pass.squaredDistances()[n], 1e-12 * (1 + distance));
				inertia += w * distance;
				weights[nearest] += w;
				for (int d = 0; d < dimensions; d++) {
					sums[nearest][d] += w * reference.row(n)[d];
				}
			}
			assertEquals(inertia, clusters.inertia(), 1e-11 * (1 + inertia));
			assertEquals(rows, clusters.changed());
			assertArrayEquals(weights, clusters.weights(), 1e-9);
			for (int k = 0; k < count; k++) {
				assertArrayEquals(sums[k], clusters.sums()[k], 1e-9);
			}
			assertEquals(0, pass.assign(centres).changed());
		}
	}

	@Test
	void threadsDoNotChangeABit() {
		Reference reference = new Reference(CovarianceForm.FULL, 20_011, 4, 7);
		Clusters alone = clusters(reference, 1);
		for (int threads : new int[] { 2, 3 }) {
			Clusters found = clusters(reference, threads);
			assertEquals(alone.inertia(), found.inertia());
			assertTrue(Arrays.deepEquals(alone.sums(), found.sums()));
		}
	}

	private static Clusters clusters(Reference reference, int threads) {
		try (Device device = Device.open(Backend.HOST, threads);
				DataRows data = DataRows.upload(device, reference.x, reference.dimensions);
				ClusterPass pass = new ClusterPass(data, 7)) {
			return pass.assign(centres(reference, 7));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void rowThatIsNotFiniteMakesTheInertiaNaN(Backend backend) {
		try (Device device = Device.open(backend, 1);
				DataRows data = DataRows.upload(device, new double[] { 1, Double.NaN, 3 }, 1);
				ClusterPass pass = new ClusterPass(data, 2)) {
			assertTrue(Double.isNaN(pass.assign(new double[][] { { 0 }, { 2 } }).inertia()));
		}
	}

	@Test
	void tooManyCentresAreRefused() {
		try (Device device = Device.open(Backend.HOST, 1);
				DataRows data = DataRows.upload(device, new double[4], 2);
				ClusterPass pass = new ClusterPass(data, 1)) {
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
					() -> pass.assign(new double[2][2]));
			assertEquals("Centres: expected 1 to 1, found 2.", e.getMessage());
			e = assertThrows(IllegalArgumentException.class, () -> pass.assign(new double[1][3]));
			assertEquals("Centre 0: expected 2 dimensions as the data, found 3.", e.getMessage());
		}
	}

	private static double[][] centres(Reference reference, int count) {
		double[][] centres = new double[count][];
		Arrays.setAll(centres, k -> reference.mixture.components().get(k).mean());
		return centres;
	}

	private static int nearest(double[] x, double[][] centres) {
		int nearest = 0;
		for (int k = 1; k < centres.length; k++) {
			if (distance(x, centres[k]) < distance(x, centres[nearest])) {
				nearest = k;
			}
		}
		return nearest;
	}

	private static double distance(double[] x, double[] centre) {
		double sum = 0;
		for (int d = 0; d < x.length; d++) {
			sum += (x[d] - centre[d]) * (x[d] - centre[d]);
		}
		return sum;
	}
}

package org.genwright.data.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.DoubleFunction;

import org.genwright.core.dataset.KnownDensity;
import org.genwright.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Densities against formulas and integrals worked out another way. */
class KnownDensityTest {

	private static KnownDensity density(GeneratedProvider provider, Map<String, String> settings) throws ProblemException {
		return GeneratedDataTest.open(provider, settings).density().orElseThrow();
	}

	/** Returns N(x; mean, s² I) on the plane. */
	private static double round(double x1, double x2, double mean1, double mean2, double s) {
		double squared = (x1 - mean1) * (x1 - mean1) + (x2 - mean2) * (x2 - mean2);
		return Math.exp(-squared / (2 * s * s)) / (2 * Math.PI * s * s);
	}

	/** Returns the mean of N(x; c(t), s² I) over t in [0, 1] with density 2 t or 1, by a fine midpoint rule. */
	private static double along(DoubleFunction<double[]> curve, DoubleFunction<Double> density, double[] x, double s) {
		int n = 1_000_000;
		double sum = 0;
		for (int i = 0; i < n; i++) {
			double t = (i + 0.5) / n;
			double[] c = curve.apply(t);
			sum += density.apply(t) * round(x[0], x[1], c[0], c[1], s);
		}
		return sum / n;
	}

	@Test
	void eightGaussiansAreEquallyFarFromTheOrigin() throws Exception {
		KnownDensity density = density(new EightGaussians(), Map.of("radius", "3", "noise", "0.8"));
		assertEquals(Math.log(round(0, 0, 3, 0, 0.8)), density.logProb(new double[2]), 1e-12);
	}

	@ParameterizedTest
	@CsvSource({ "0, 1", "0.5, 0.2", "1.2, -0.6", "-1, -0.3", "2.5, 0.9" })
	void twoMoonsAreTheIntegralAlongTheHalfCircles(double x1, double x2) throws Exception {
		double[] x = { x1, x2 };
		double upper = along(t -> new double[] { Math.cos(Math.PI * t), Math.sin(Math.PI * t) }, t -> 1.0, x, 0.15);
		double lower = along(t -> new double[] { 1 - Math.cos(Math.PI * t), 0.5 - Math.sin(Math.PI * t) }, t -> 1.0, x, 0.15);
		double p = Math.exp(density(new TwoMoons(), Map.of("noise", "0.15")).logProb(x));
		assertEquals(1, p / (0.5 * upper + 0.5 * lower), 1e-9);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.7, -1", "4, 0.1", "-2.2, 3.1" })
	void spiralIsTheIntegralAlongTheArm(double x1, double x2) throws Exception {
		double[] x = { x1, x2 };
		double angle = 2 * Math.PI * 0.75;
		double arm = along(t -> new double[] { 4 * t * Math.cos(angle * t), 4 * t * Math.sin(angle * t) }, t -> 2 * t, x, 0.3);
		double p = Math.exp(density(new Spiral(), Map.of("arms", "1", "turns", "0.75", "noise", "0.3")).logProb(x));
		assertEquals(1, p / arm, 1e-9);
	}

	/** p(x) = exp(-(|x| - R)² / 2s²) I0e(|x| R / s²) / (2π s²), with the asymptotic series of the Bessel function. */
	@ParameterizedTest
	@ValueSource(doubles = { 1.5, 1.9, 2.0, 2.3 })
	void ringHasTheDensityOfRice(double radius) throws Exception {
		double s = 0.05;
		double expected = 0;
		for (double ring = 1; ring <= 2; ring++) {
			double z = radius * ring / (s * s);
			double series = 1 + 1 / (8 * z) + 9 / (128 * z * z) + 225 / (3072 * z * z * z) + 11025 / (98304 * z * z * z * z);
			double bessel = series / Math.sqrt(2 * Math.PI * z);
			expected += 0.5 * Math.exp(-(radius - ring) * (radius - ring) / (2 * s * s)) * bessel / (2 * Math.PI * s * s);
		}
		KnownDensity density = density(new Rings(), Map.of("rings", "2", "noise", "0.05"));
		double logProb = density.logProb(new double[] { radius * Math.cos(1), radius * Math.sin(1) });
		assertEquals(Math.log(expected), logProb, 1e-9);
	}

	@Test
	void swirlOfZeroLeavesGaussianArms() throws Exception {
		KnownDensity density = density(new Pinwheel(),
				Map.of("arms", "1", "swirl", "0", "radial-noise", "0.5", "tangential-noise", "0.25"));
		double z = (1.7 - 2) / 0.5;
		double expected = -0.5 * (z * z + 0.3 * 0.3 / (0.25 * 0.25)) - Math.log(2 * Math.PI * 0.5 * 0.25);
		assertEquals(expected, density.logProb(new double[] { 1.7, 0.3 }), 1e-12);
	}

	@Test
	void checkerboardIsUniformOnDarkSquares() throws Exception {
		KnownDensity density = density(new Checkerboard(), Map.of());
		assertEquals(-Math.log(32), density.logProb(new double[] { -3.5, -3.5 }), 1e-15);
		assertEquals(-Math.log(32), density.logProb(new double[] { -4, -4 }), 1e-15);
		assertEquals(Double.NEGATIVE_INFINITY, density.logProb(new double[] { -1.5, -3.5 }));
		assertEquals(Double.NEGATIVE_INFINITY, density.logProb(new double[] { 4, 4 }));
		assertEquals(-Math.log(5 * 64 / 9.0), density(new Checkerboard(), Map.of("squares", "3")).logProb(new double[2]), 1e-15);
	}

	@ParameterizedTest
	@ValueSource(strings = { "eight-gaussians", "two-moons", "rings", "pinwheel", "spiral", "free-mixture" })
	void densityStaysFiniteFarAway(String id) throws Exception {
		GeneratedProvider provider = GeneratedDataTest.providers().filter(p -> p.info().id().equals(id)).findFirst().orElseThrow();
		double logProb = density(provider, Map.of()).logProb(new double[] { 300, -400 });
		assertTrue(Double.isFinite(logProb) && logProb < -1e4, "log p: " + logProb);
	}

	@Test
	void freeMixtureReadsEverySpread() throws Exception {
		KnownDensity density = density(new FreeMixture(), Map.of("components", "1@0,0~2; 3@1,-1~0.5,2; 4 @ 5,5 ~ 1,2,0.5"));
		double[] x = { 1, 0.5 };
		double diagonal = Math.exp(-0.5 * (0.75 * 0.75)) / (2 * Math.PI * 0.5 * 2);
		double z1 = -4;
		double z2 = -4.5 / 2;
		double full = Math.exp(-0.5 * (z1 * z1 - z1 * z2 + z2 * z2) / 0.75) / (2 * Math.PI * 2 * Math.sqrt(0.75));
		double expected = round(x[0], x[1], 0, 0, 2) / 8 + 3 * diagonal / 8 + 4 * full / 8;
		assertEquals(Math.log(expected), density.logProb(x), 1e-12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"1@0,0~1;2@3~1     | 2 | a mean of two numbers                     | 3",
			"1@0,0             | 1 | WEIGHT@MEAN1,MEAN2~SPREAD                 | 1@0,0",
			"1@0,0~1;          | 2 | WEIGHT@MEAN1,MEAN2~SPREAD                 | ",
			"0@0,0~1           | 1 | a weight above 0                          | 0",
			"1@a,0~1           | 1 | a number                                  | a",
			"1@NaN,0~1         | 1 | a finite number                           | NaN",
			"1@0,0~-1          | 1 | a standard deviation above 0              | -1",
			"1@0,0~1,1,1       | 1 | a correlation between -1 and 1, exclusive | 1",
			"1@0,0~1,1,0,4     | 1 | a spread of one to three numbers          | 1,1,0,4" })
	void wrongComponentIsNamed(String components, int number, String expected, String found) {
		ProblemException e = assertThrows(ProblemException.class,
				() -> GeneratedDataTest.open(new FreeMixture(), Map.of("components", components)));
		assertEquals("Setting 'components', component " + number + ": expected " + expected + ", found '"
				+ (found == null ? "" : found) + "'. Write for example '0.5@0,0~1; 0.5@3,3~0.5,2,-0.3': the first is round "
				+ "with standard deviation 1, the second has two standard deviations and a correlation.", e.getMessage());
	}
}

package org.genwright.nn.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.genwright.nn.memory.Slice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kernel of every set against plain Java, on sizes that are no multiple of anything. */
class KernelTest {

	private static final double TOLERANCE = 1e-12;

	@ParameterizedTest
	@CsvSource({ "HOST,1,1,1", "ND4J,1,1,1", "HOST,37,5,3", "ND4J,37,5,3", "HOST,100,16,40", "ND4J,100,16,40" })
	void matmulMultipliesRowsOfTheBatch(Backend backend, int rows, int inner, int columns) {
		double[] a = Fixture.normal(1, (long) rows * inner); // [N, D]
		double[] b = Fixture.normal(2, (long) inner * columns); // [D, K]
		int from = rows / 3;
		try (Fixture fixture = new Fixture(backend)) {
			Slice block = fixture.empty(rows, columns);
			fixture.bind(OpCall.of(Ops.MATMUL, List.of(Operand.batch(fixture.tensor(a, rows, inner)),
					Operand.whole(fixture.tensor(b, inner, columns))), Operand.block(block))).run(from, rows);
			double[] expected = Fixture.fill((long) rows * columns, Double.NaN);
			for (int n = from; n < rows; n++) {
				for (int k = 0; k < columns; k++) {
					double sum = 0;
					for (int d = 0; d < inner; d++) {
						sum += a[n * inner + d] * b[d * columns + k];
					}
					expected[(n - from) * columns + k] = sum;
				}
			}
			assertClose(expected, fixture.read(block));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1,1", "ND4J,1,1,1", "HOST,37,5,3", "ND4J,37,5,3", "HOST,100,16,40", "ND4J,100,16,40" })
	void matmulOfTransposedInputsAddsUpOverRows(Backend backend, int rows, int inner, int columns) {
		double[] a = Fixture.normal(1, (long) rows * inner); // [N, D]
		double[] b = Fixture.normal(2, (long) rows * columns); // [N, K]
		int from = rows / 3;
		Attributes attributes = Attributes.NONE.with(Ops.TRANSPOSE_A, 1).with(Ops.ACCUMULATE, 1);
		try (Fixture fixture = new Fixture(backend)) {
			Slice sum = fixture.tensor(Fixture.fill((long) inner * columns, 2), inner, columns);
			fixture.bind(new OpCall(Ops.MATMUL, attributes, List.of(Operand.batch(fixture.tensor(a, rows, inner)),
					Operand.batch(fixture.tensor(b, rows, columns))), List.of(Operand.whole(sum)))).run(from, rows);
			double[] expected = Fixture.fill((long) inner * columns, 2);
			for (int n = from; n < rows; n++) {
				for (int d = 0; d < inner; d++) {
					for (int k = 0; k < columns; k++) {
						expected[d * columns + k] += a[n * inner + d] * b[n * columns + k];
					}
				}
			}
			assertClose(expected, fixture.read(sum));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST", "ND4J" })
	void matmulTransposesTheSecondInput(Backend backend) {
		double[] a = { 1, 2, 3, 4, 5, 6 }; // [2, 3]
		double[] b = { 1, 0, -1, 2, 1, 0 }; // [2, 3]
		try (Fixture fixture = new Fixture(backend)) {
			Slice product = fixture.empty(2, 2);
			fixture.bind(new OpCall(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_B, 1),
					List.of(Operand.whole(fixture.tensor(a, 2, 3)), Operand.whole(fixture.tensor(b, 2, 3))),
					List.of(Operand.whole(product)))).run(0, 0);
			assertArrayEquals(new double[] { -2, 4, -2, 13 }, fixture.read(product));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1,1", "ND4J,1,1,1", "HOST,13,5,3", "ND4J,13,5,3", "HOST,29,7,43", "ND4J,29,7,43" })
	void groupedSquaredNormSumsSquaresOverGroups(Backend backend, int rows, int groups, int width) {
		double[] y = Fixture.normal(1, (long) rows * groups * width); // [N, G·K]
		double[] shift = Fixture.normal(2, (long) groups * width); // [G, K]
		try (Fixture fixture = new Fixture(backend)) {
			Slice norms = fixture.empty(rows, width);
			fixture.bind(OpCall.of(Ops.GROUPED_SQUARED_NORM,
					List.of(Operand.batch(fixture.tensor(y, rows, (long) groups * width)),
							Operand.whole(fixture.tensor(shift, groups, width))),
					Operand.batch(norms))).run(0, rows);
			double[] expected = new double[rows * width];
			for (int i = 0; i < y.length; i++) {
				double v = y[i] + shift[i % (groups * width)];
				expected[i / (groups * width) * width + i % width] += v * v;
			}
			assertClose(expected, fixture.read(norms));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1,1", "ND4J,1,1,1", "HOST,13,5,3", "ND4J,13,5,3", "HOST,31,7,43", "ND4J,31,7,43" })
	void scaledSquaredDistanceSumsOverDimensions(Backend backend, int rows, int dimensions, int width) {
		double[] x = Fixture.normal(1, (long) rows * dimensions); // [N, D]
		double[] scale = Fixture.normal(2, (long) dimensions * width); // [D, K]
		double[] shift = Fixture.normal(3, (long) dimensions * width); // [D, K]
		try (Fixture fixture = new Fixture(backend)) {
			Slice distances = fixture.empty(rows, width);
			fixture.bind(OpCall.of(Ops.SCALED_SQUARED_DISTANCE,
					List.of(Operand.batch(fixture.tensor(x, rows, dimensions)),
							Operand.whole(fixture.tensor(scale, dimensions, width)),
							Operand.whole(fixture.tensor(shift, dimensions, width))),
					Operand.batch(distances))).run(0, rows);
			double[] expected = new double[rows * width];
			for (int n = 0; n < rows; n++) {
				for (int d = 0; d < dimensions; d++) {
					for (int k = 0; k < width; k++) {
						double v = x[n * dimensions + d] * scale[d * width + k] + shift[d * width + k];
						expected[n * width + k] += v * v;
					}
				}
			}
			assertClose(expected, fixture.read(distances));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1", "ND4J,1,1", "HOST,17,3", "ND4J,17,3", "HOST,50,29", "ND4J,50,29" })
	void softmaxSumsToOneAndReturnsTheLogSum(Backend backend, int rows, int width) {
		double[] a = Fixture.normal(1, (long) rows * width); // [N, K]
		for (int i = 0; i < a.length; i++) {
			a[i] *= 300;
		}
		double[] bias = Fixture.normal(2, width); // [K]
		Result found = softmax(backend, a, bias, rows);
		for (int n = 0; n < rows; n++) {
			double max = Double.NEGATIVE_INFINITY;
			for (int k = 0; k < width; k++) {
				max = Math.max(max, -0.5 * a[n * width + k] + bias[k]);
			}
			double sum = 0;
			for (int k = 0; k < width; k++) {
				sum += Math.exp(-0.5 * a[n * width + k] + bias[k] - max);
			}
			assertEquals(max + Math.log(sum), found.logSum[n], TOLERANCE * Math.max(1, Math.abs(max)));
			for (int k = 0; k < width; k++) {
				double expected = Math.exp(-0.5 * a[n * width + k] + bias[k] - max) / sum;
				assertEquals(expected, found.p[n * width + k], TOLERANCE * expected + Double.MIN_NORMAL);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST", "ND4J" })
	void softmaxPassesOnWhatIsNotFinite(Backend backend) {
		int width = 19;
		double[] a = new double[3 * width];
		a[0] = Double.NaN;
		Arrays.fill(a, width, 2 * width, Double.POSITIVE_INFINITY);
		a[2 * width + 18] = Double.POSITIVE_INFINITY;
		Result found = softmax(backend, a, new double[width], 3);
		assertTrue(Double.isNaN(found.logSum[0]));
		assertTrue(Double.isNaN(found.p[0]) && Double.isNaN(found.p[width - 1]));
		assertEquals(Double.NEGATIVE_INFINITY, found.logSum[1]);
		assertTrue(Double.isNaN(found.p[width]));
		assertEquals(Math.log(width - 1), found.logSum[2], TOLERANCE);
		assertEquals(0, found.p[2 * width + 18]);
		assertEquals(1.0 / (width - 1), found.p[2 * width], TOLERANCE);
	}

	private record Result(double[] p, double[] logSum) {
	}

	private static Result softmax(Backend backend, double[] a, double[] bias, int rows) {
		try (Fixture fixture = new Fixture(backend)) {
			Operand inPlace = Operand.block(fixture.tensor(a, rows, bias.length));
			Slice logSum = fixture.empty(rows);
			fixture.bind(new OpCall(Ops.SOFTMAX, Attributes.NONE.with(Ops.SCALE, -0.5),
					List.of(inPlace, Operand.whole(fixture.tensor(bias, bias.length))),
					List.of(inPlace, Operand.block(logSum)))).run(0, rows);
			return new Result(fixture.read(inPlace.slice()), fixture.read(logSum));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1", "ND4J,1,1", "HOST,17,13", "ND4J,17,13" })
	void scaleRowsMultipliesEveryRow(Backend backend, int rows, int width) {
		double[] a = Fixture.normal(1, (long) rows * width); // [N, K]
		double[] w = Fixture.normal(2, rows); // [N]
		try (Fixture fixture = new Fixture(backend)) {
			Slice scaled = fixture.empty(rows, width);
			fixture.bind(OpCall.of(Ops.SCALE_ROWS, List.of(Operand.batch(fixture.tensor(a, rows, width)),
					Operand.batch(fixture.tensor(w, rows))), Operand.batch(scaled))).run(0, rows);
			double[] expected = new double[a.length];
			for (int i = 0; i < a.length; i++) {
				expected[i] = a[i] * w[i / width];
			}
			assertClose(expected, fixture.read(scaled));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,1,1", "ND4J,1,1", "HOST,5,3", "ND4J,5,3", "HOST,29,11", "ND4J,29,11", "HOST,50,2", "ND4J,50,2", "HOST,4,33", "ND4J,4,33" })
	void momentFeaturesAreTheMonomials(Backend backend, int rows, int dimensions) {
		double[] x = Fixture.normal(1, (long) rows * dimensions); // [N, D]
		for (int degree : new int[] { Ops.FIRST, Ops.SQUARES, Ops.PRODUCTS }) {
			int features = Ops.features(degree, dimensions);
			try (Fixture fixture = new Fixture(backend)) {
				Slice found = fixture.empty(rows, features);
				fixture.bind(new OpCall(Ops.MOMENT_FEATURES, Attributes.NONE.with(Ops.DEGREE, degree),
						List.of(Operand.batch(fixture.tensor(x, rows, dimensions))), List.of(Operand.batch(found))))
						.run(0, rows);
				assertClose(monomials(x, rows, dimensions, degree), fixture.read(found));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST,2", "ND4J,2", "HOST,5", "ND4J,5", "HOST,16", "ND4J,16" })
	void momentFeaturesLeaveOtherRowsAlone(Backend backend, int dimensions) {
		int rows = 40;
		int features = Ops.features(Ops.PRODUCTS, dimensions);
		double[] x = Fixture.normal(1, (long) rows * dimensions); // [N, D]
		double[] expected = monomials(x, rows, dimensions, Ops.PRODUCTS);
		Arrays.fill(expected, 0, 3 * features, Double.NaN);
		Arrays.fill(expected, 37 * features, rows * features, Double.NaN);
		try (Fixture fixture = new Fixture(backend)) {
			Slice found = fixture.empty(rows, features);
			fixture.bind(new OpCall(Ops.MOMENT_FEATURES, Attributes.NONE.with(Ops.DEGREE, Ops.PRODUCTS),
					List.of(Operand.batch(fixture.tensor(x, rows, dimensions))), List.of(Operand.batch(found))))
					.run(3, 37);
			assertClose(expected, fixture.read(found));
		}
	}

	private static double[] monomials(double[] x, int rows, int dimensions, int degree) {
		double[] all = new double[rows * Ops.features(degree, dimensions)];
		int at = 0;
		for (int n = 0; n < rows; n++) {
			all[at++] = 1;
			for (int d = 0; d < dimensions; d++) {
				all[at++] = x[n * dimensions + d];
			}
			for (int i = 0; degree != Ops.FIRST && i < dimensions; i++) {
				for (int j = i; j < (degree == Ops.SQUARES ? i + 1 : dimensions); j++) {
					all[at++] = x[n * dimensions + i] * x[n * dimensions + j];
				}
			}
		}
		return all;
	}

	@ParameterizedTest
	@CsvSource({ "HOST", "ND4J" })
	void rowMinIsTheFirstSmallestElement(Backend backend) {
		double[] a = { 3, 1, 2, 1, 5, 4, 3, 3, -1, 7, 7, 7, 0, Double.NaN, 9, 9, Double.POSITIVE_INFINITY, 2, 2, 8 };
		try (Fixture fixture = new Fixture(backend)) {
			Slice min = fixture.empty(5);
			Slice position = fixture.allocate(ElementType.INT32, 5);
			fixture.bind(new OpCall(Ops.ROW_MIN, Attributes.NONE, List.of(Operand.batch(fixture.tensor(a, 5, 4))),
					List.of(Operand.batch(min), Operand.batch(position)))).run(0, 5);
			assertArrayEquals(new double[] { 1, 3, -1, Double.NaN, 2 }, fixture.read(min));
			int[] found = fixture.readInts(position);
			assertEquals(List.of(1, 2, 0, 1), List.of(found[0], found[1], found[2], found[4]));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST", "ND4J" })
	void oneHotMarksTheClass(Backend backend) {
		try (Fixture fixture = new Fixture(backend)) {
			Slice rows = fixture.empty(3, 3);
			fixture.bind(new OpCall(Ops.ONE_HOT, Attributes.NONE.with(Ops.CLASSES, 3),
					List.of(Operand.batch(fixture.vector(2, 0, 1))), List.of(Operand.batch(rows)))).run(0, 3);
			assertArrayEquals(new double[] { 0, 0, 1, 1, 0, 0, 0, 1, 0 }, fixture.read(rows));
		}
	}

	@ParameterizedTest
	@CsvSource({ "HOST", "ND4J" })
	void fillSetsTheRowsOnly(Backend backend) {
		try (Fixture fixture = new Fixture(backend)) {
			Operand rows = Operand.batch(fixture.tensor(new double[44], 4, 11));
			fixture.bind(new OpCall(Ops.FILL, Attributes.NONE.with(Ops.VALUE, 7), List.of(rows), List.of(rows))).run(1, 3);
			double[] expected = new double[44];
			Arrays.fill(expected, 11, 33, 7);
			assertArrayEquals(expected, fixture.read(rows.slice()));
		}
	}

	private static void assertClose(double[] expected, double[] found) {
		double scale = 1;
		for (double value : expected) {
			scale = Double.isNaN(value) ? scale : Math.max(scale, Math.abs(value));
		}
		assertArrayEquals(expected, found, TOLERANCE * scale);
	}
}

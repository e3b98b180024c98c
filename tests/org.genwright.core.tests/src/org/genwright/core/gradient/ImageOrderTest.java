package org.genwright.core.gradient;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;

import org.genwright.core.shape.DataShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageOrderTest {

	@Test
	void engineHasChannelsLast() {
		float[] engine = new float[12]; // [H, W, C]
		ImageOrder.of(DataShape.of(3, 2, 2)).toEngine(IntStream.range(0, 12).asDoubleStream().toArray(), 0, engine, 0);
		assertArrayEquals(new float[] { 0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11 }, engine);
	}

	@ParameterizedTest
	@ValueSource(strings = { "3x2x5", "1x4x4", "7", "2x3" })
	void wayBackUndoesTheWayThereAtAnyPlace(String shape) throws Exception {
		DataShape data = DataShape.parse(shape);
		int dimensions = data.dimensions();
		double[] x = IntStream.range(0, 2 * dimensions).asDoubleStream().toArray(); // [N, D]
		float[] engine = new float[3 * dimensions];
		ImageOrder.of(data).toEngine(x, dimensions, engine, 2 * dimensions);
		double[] back = new double[2 * dimensions];
		ImageOrder.of(data).toData(engine, 2 * dimensions, back, dimensions);
		assertArrayEquals(IntStream.range(0, 2 * dimensions).mapToDouble(i -> i < dimensions ? 0 : i).toArray(), back);
	}

	@Test
	void greyImagesAndTablesStayAsTheyAre() {
		float[] engine = new float[4];
		ImageOrder.of(DataShape.of(1, 2, 2)).toEngine(new double[] { 1, 2, 3, 4 }, 0, engine, 0);
		assertArrayEquals(new float[] { 1, 2, 3, 4 }, engine);
	}
}

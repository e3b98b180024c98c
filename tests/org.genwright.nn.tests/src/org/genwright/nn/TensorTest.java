package org.genwright.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TensorTest {

	@Test
	void shapeCountsItsElements() {
		assertEquals(24, Shape.of(2, 3, 4).elements());
		assertEquals(1, Shape.SCALAR.elements());
		assertEquals(4, Shape.of(2, 3, 4).size(-1));
		assertEquals("[2, 3, 4]", Shape.of(2, 3, 4).toString());
	}

	@Test
	void negativeSizeIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Shape.of(2, -1));
		assertEquals("Axis 1 of a shape: expected a size of at least 0, found -1 in [2, -1].", e.getMessage());
	}

	@Test
	void tooManyElementsAreRefused() {
		assertThrows(ArithmeticException.class, () -> Shape.of(1L << 40, 1L << 40));
	}

	@Test
	void tensorsOfEqualBitsAreEqual() {
		assertEquals(Tensor.of(Shape.of(2), new double[] { 1, Double.NaN }),
				Tensor.of(Shape.of(2), new double[] { 1, Double.NaN }));
		assertNotEquals(Tensor.of(Shape.of(2), new double[] { 1, 0.0 }),
				Tensor.of(Shape.of(2), new double[] { 1, -0.0 }));
		assertNotEquals(Tensor.of(Shape.of(2), new int[] { 1, 2 }), Tensor.of(Shape.of(2), new long[] { 1, 2 }));
		assertNotEquals(Tensor.of(Shape.of(2), new int[] { 1, 2 }), Tensor.of(Shape.of(1, 2), new int[] { 1, 2 }));
	}

	@Test
	void wrongNumberOfElementsIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> Tensor.of(Shape.of(2, 3), new float[5]));
		assertEquals("A tensor of shape [2, 3]: expected 6 elements, found 5.", e.getMessage());
	}

	@Test
	void wrongElementTypeIsRefused() {
		IllegalStateException e = assertThrows(IllegalStateException.class,
				() -> Tensor.of(Shape.of(1), new float[1]).doubles());
		assertEquals("A tensor of shape [1]: expected element type FLOAT64, found FLOAT32.", e.getMessage());
	}
}

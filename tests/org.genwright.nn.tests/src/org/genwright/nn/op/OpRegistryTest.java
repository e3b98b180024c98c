package org.genwright.nn.op;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.genwright.nn.Backend;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpRegistryTest {

	private static final Op DOUBLED = new Op("test.doubled", 1, (inputs, attributes) -> inputs);

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void opOfAPlugInRunsByItsPlainKernel(Backend backend) {
		OpRegistry registry = Device.standardOps().register(DOUBLED, new PlainKernel((inputs, outputs, rows) -> {
			for (int i = 0; i < 2 * rows; i++) {
				outputs.get(0)[i] = 2 * inputs.get(0)[i];
			}
		}));
		try (Fixture fixture = new Fixture(backend, registry)) {
			Slice x = fixture.tensor(new double[] { 1, 2, 3, 4, 5, 6 }, 3, 2);
			Slice y = fixture.tensor(new double[6], 3, 2);
			fixture.bind(OpCall.of(DOUBLED, List.of(Operand.batch(x)), Operand.batch(y))).run(1, 3);
			assertArrayEquals(new double[] { 0, 0, 6, 8, 10, 12 }, fixture.read(y));
		}
	}

	@Test
	void idInUseIsRefused() {
		OpRegistry registry = Device.standardOps();
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> registry.register(new Op("matmul", 1, (inputs, attributes) -> inputs), call -> null));
		assertEquals("Op 'matmul': expected an id not in use, found it registered already.", e.getMessage());
	}

	@Test
	void unknownOpIsNamed() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> new OpRegistry().kernel(DOUBLED, Backend.HOST));
		assertEquals("Op 'test.doubled': expected a registered op, found only []. Register it with a portable kernel.",
				e.getMessage());
	}

	@Test
	void shapesThatDoNotFitAreRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Ops.MATMUL
				.infer(List.of(TensorSpec.float64(3, 4), TensorSpec.float64(5, 6)), Attributes.NONE));
		assertEquals("Op 'matmul': expected inner sizes that agree, found [FLOAT64 [3, 4], FLOAT64 [5, 6]].",
				e.getMessage());
	}

	@Test
	void wrongNumberOfInputsIsRefused() {
		IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
				() -> Ops.MATMUL.infer(List.of(TensorSpec.float64(3, 4)), Attributes.NONE));
		assertEquals("Op 'matmul': expected 2 inputs, found 1.", e.getMessage());
	}

	@Test
	void outputsThatDoNotFitAreRefused() {
		try (Fixture fixture = new Fixture(Backend.HOST)) {
			Operand x = Operand.batch(fixture.empty(3, 2));
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> OpCall.of(Ops.SCALE_ROWS,
					List.of(x, Operand.batch(fixture.empty(3))), Operand.whole(fixture.empty(2, 2))));
			assertEquals("Op 'scale.rows': expected the outputs [FLOAT64 [3, 2]], found [FLOAT64 [2, 2]].", e.getMessage());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "HOST", "ND4J" })
	void rowsOutsideTheBatchAreRefused(Backend backend) {
		try (Fixture fixture = new Fixture(backend)) {
			Operand x = Operand.batch(fixture.empty(3, 2));
			BoundKernel kernel = fixture.bind(OpCall.of(Ops.FILL, List.of(x), x));
			IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> kernel.run(2, 4));
			assertEquals("Op 'fill': expected rows within [0, 3) and at most 3 at once, found 2 to 4.", e.getMessage());
		}
	}

	@Test
	void closedMemoryIsRefused() {
		Fixture fixture = new Fixture(Backend.HOST);
		Operand x = Operand.batch(fixture.empty(3, 2));
		BoundKernel kernel = fixture.bind(OpCall.of(Ops.FILL, List.of(x), x));
		fixture.close();
		IllegalStateException e = assertThrows(IllegalStateException.class, () -> kernel.run(0, 1));
		assertEquals("Arena 'tensor': expected open device memory, found it closed.", e.getMessage());
	}
}

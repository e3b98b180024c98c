package org.genwright.nn.op;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.nn.Allocation;
import org.genwright.nn.Backend;
import org.genwright.nn.ElementType;
import org.junit.jupiter.api.Test;

/** Host kernels allocate nothing once compiled: boxed vectors would show here, and cost most of the speed. */
class HostKernelAllocationTest {

	private static final int ROWS = 203;
	private static final int RUNS = 500;
	private static final double TOLERATED_BYTES = 64;
	private static final int DIMENSIONS = 13;
	private static final int WIDTH = 29;

	@Test
	void steadyStateAllocatesNothing() {
		try (Fixture fixture = new Fixture(Backend.HOST)) {
			kernels(fixture).forEach((name, kernel) -> {
				double found = Allocation.settled(() -> kernel.run(0, ROWS), RUNS, TOLERATED_BYTES);
				assertTrue(found < TOLERATED_BYTES,
						() -> name + " allocates " + found + " bytes per run of " + ROWS + " rows");
			});
		}
	}

	private static Map<String, BoundKernel> kernels(Fixture fixture) {
		Operand x = Operand.batch(fixture.tensor(Fixture.normal(1, ROWS * DIMENSIONS), ROWS, DIMENSIONS));
		Operand a = Operand.batch(fixture.tensor(Fixture.normal(2, ROWS * WIDTH), ROWS, WIDTH));
		Operand factors = Operand.whole(fixture.tensor(Fixture.normal(3, DIMENSIONS * WIDTH), DIMENSIONS, WIDTH));
		Operand product = Operand.block(fixture.empty(ROWS, WIDTH));
		Operand numbers = Operand.block(fixture.empty(ROWS));
		Operand bias = Operand.whole(fixture.tensor(Fixture.normal(4, WIDTH), WIDTH));
		Operand index = Operand.block(fixture.allocate(ElementType.INT32, ROWS));
		int features = Ops.features(Ops.PRODUCTS, DIMENSIONS);
		Map<String, BoundKernel> kernels = new LinkedHashMap<>();
		bind(fixture, kernels, OpCall.of(Ops.MATMUL, List.of(x, factors), product));
		bind(fixture, kernels, OpCall.of(Ops.SCALED_SQUARED_DISTANCE, List.of(x, factors, factors), product));
		bind(fixture, kernels, OpCall.of(Ops.GROUPED_SQUARED_NORM,
				List.of(Operand.batch(fixture.tensor(Fixture.normal(5, ROWS * DIMENSIONS * WIDTH), ROWS,
						DIMENSIONS * WIDTH)), factors),
				product));
		bind(fixture, kernels,
				new OpCall(Ops.SOFTMAX, Attributes.NONE, List.of(a, bias), List.of(product, numbers)));
		bind(fixture, kernels, OpCall.of(Ops.SCALE_ROWS, List.of(a, numbers), product));
		bind(fixture, kernels, new OpCall(Ops.MOMENT_FEATURES, Attributes.NONE.with(Ops.DEGREE, Ops.PRODUCTS),
				List.of(x), List.of(Operand.block(fixture.empty(ROWS, features)))));
		bind(fixture, kernels, new OpCall(Ops.ROW_MIN, Attributes.NONE, List.of(a), List.of(numbers, index)));
		bind(fixture, kernels, new OpCall(Ops.ONE_HOT, Attributes.NONE.with(Ops.CLASSES, WIDTH), List.of(index),
				List.of(product)));
		bind(fixture, kernels, OpCall.of(Ops.FILL, List.of(product), product));
		return kernels;
	}

	private static void bind(Fixture fixture, Map<String, BoundKernel> kernels, OpCall call) {
		kernels.put(call.op().id(), fixture.bind(call));
	}
}

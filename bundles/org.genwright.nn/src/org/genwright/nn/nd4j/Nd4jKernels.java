package org.genwright.nn.nd4j;

import java.util.List;

import org.genwright.nn.Shape;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.Extent;
import org.genwright.nn.op.Kernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The portable kernels: every op by ND4J operations on preallocated outputs, on whatever ND4J backend is installed. The
 * reference for faster kernels. Temporary arrays are freed before a run returns.
 */
public final class Nd4jKernels {

	private Nd4jKernels() {
	}

	/** Registers all ops that come with the engine. */
	public static void register(OpRegistry registry) {
		Nd4jElementwise.register(registry);
		Nd4jTensors.register(registry);
		Nd4jUpdates.register(registry);
		Nd4jWindows.register(registry);
		PortableDraws.register(registry);
		Nd4jPositions.register(registry);
		Nd4jBatchProducts.register(registry);
		Nd4jConvolutions.register(registry);
		PlainPools.register(registry);
		PlainClasses.register(registry);
		Nd4jRecurrent.register(registry);
		registry.register(Ops.MATMUL, portable(Nd4jKernels::matmul));
		registry.register(Ops.GROUPED_SQUARED_NORM, portable(Nd4jKernels::groupedSquaredNorm));
		registry.register(Ops.SCALED_SQUARED_DISTANCE, portable(Nd4jKernels::scaledSquaredDistance));
		registry.register(Ops.SOFTMAX, portable(Nd4jKernels::softmax));
		registry.register(Ops.SCALE_ROWS, portable(Nd4jKernels::scaleRows));
		registry.register(Ops.MOMENT_FEATURES, portable(Nd4jKernels::momentFeatures));
		registry.register(Ops.ROW_MIN, portable(Nd4jKernels::rowMin));
		registry.register(Ops.ONE_HOT, portable(Nd4jKernels::oneHot));
		registry.register(Ops.FILL, portable(
				(call, from, to) -> output(call, 0, from, to).assign(call.attributes().number(Ops.VALUE, 0))));
	}

	private interface Computation {
		void run(OpCall call, long from, long to);
	}

	private static Kernel portable(Computation computation) {
		return call -> (BoundKernel) (from, to) -> {
			if (to > from || call.capacity() == 0) {
				computation.run(call, from, to);
			}
		};
	}

	private static INDArray input(OpCall call, int index, long from, long to) {
		return Nd4jArrays.view(call.input(index), from, to);
	}

	private static INDArray output(OpCall call, int index, long from, long to) {
		return Nd4jArrays.view(call.output(index), from, to);
	}

	/** Row-major C = A·B is column-major Cᵀ = Bᵀ·Aᵀ, which BLAS computes without copies. */
	private static void matmul(OpCall call, long from, long to) {
		if (call.operands().anyMatch(operand -> operand.slice().shape().rank() > 2)) {
			Slice a = call.input(0).slice();
			long lines = call.attributes().isSet(Ops.TRANSPOSE_A) ? 1 : a.rowElements() / a.shape().size(-1);
			matmul(new OpCall(call.op(), call.attributes(), call.inputs().stream().map(Nd4jKernels::merged).toList(),
					List.of(merged(call.output(0)))), from * lines, to * lines);
			return;
		}
		if (call.attributes().isSet(Ops.TRANSPOSE_A) && call.input(0).extent() == Extent.WHOLE
				&& call.output(0).extent() == Extent.BATCH) {
			matmulRows(call, from, to);
			return;
		}
		INDArray a = Nd4jArrays.transposed(call.input(0), from, to);
		INDArray b = Nd4jArrays.transposed(call.input(1), from, to);
		INDArray c = Nd4jArrays.transposed(call.output(0), from, to);
		Nd4j.gemm(b, a, c, call.attributes().isSet(Ops.TRANSPOSE_B), call.attributes().isSet(Ops.TRANSPOSE_A), 1,
				call.attributes().isSet(Ops.ACCUMULATE) ? 1 : 0);
	}

	/** Returns an operand with all axes but the last in one. */
	private static Operand merged(Operand operand) {
		Shape shape = operand.slice().shape();
		return new Operand(operand.slice().reshaped(Shape.of(shape.elements() / shape.size(-1), shape.size(-1))),
				operand.extent());
	}

	/** Some rows of C = Aᵀ·B from all of A and B. */
	private static void matmulRows(OpCall call, long from, long to) {
		INDArray a = Portable.columns(input(call, 0, from, to), from, to - from);
		INDArray b = input(call, 1, from, to);
		try (INDArray rows = Nd4j.gemm(a, b, true, call.attributes().isSet(Ops.TRANSPOSE_B))) {
			output(call, 0, from, to).assign(rows);
		}
	}

	private static void groupedSquaredNorm(OpCall call, long from, long to) {
		INDArray shift = input(call, 1, from, to); // [G, K]
		INDArray y = input(call, 0, from, to); // [N, G·K]
		long groups = shift.size(0);
		long components = shift.size(1);
		try (INDArray shifted = y.addRowVector(shift.reshape(1, groups * components)); // [N, G·K]
				INDArray squares = shifted.mul(shifted);
				INDArray sums = squares.reshape(to - from, groups, components).sum(1)) {
			output(call, 0, from, to).assign(sums);
		}
	}

	private static void scaledSquaredDistance(OpCall call, long from, long to) {
		INDArray x = input(call, 0, from, to); // [N, D]
		INDArray scale = input(call, 1, from, to); // [D, K]
		INDArray shift = input(call, 2, from, to); // [D, K]
		INDArray distances = output(call, 0, from, to); // [N, K]
		for (int k = 0; k < scale.size(1); k++) {
			try (INDArray scaleRow = scale.getColumn(k).dup(); // [D]
					INDArray shiftRow = shift.getColumn(k).dup(); // [D]
					INDArray residual = x.mulRowVector(scaleRow); // [N, D]
					INDArray shifted = residual.addRowVector(shiftRow); // [N, D]
					INDArray squares = shifted.mul(shifted); // [N, D]
					INDArray sums = squares.sum(1)) { // [N]
				distances.putColumn(k, sums);
			}
		}
	}

	private static void softmax(OpCall call, long from, long to) {
		try (INDArray scaled = input(call, 0, from, to).mul(call.attributes().number(Ops.SCALE, 1)); // [N, K]
				INDArray logits = scaled.addRowVector(input(call, 1, from, to)); // [N, K]
				INDArray rowMax = logits.max(1); // [N]
				INDArray max = Transforms.max(rowMax, -Double.MAX_VALUE, true); // [N], finite where a row is all −∞
				INDArray shifted = logits.subColumnVector(max); // [N, K]
				INDArray powers = Transforms.exp(shifted, true); // [N, K]
				INDArray sums = powers.sum(1); // [N]
				INDArray logSums = Transforms.log(sums, true)) { // [N]
			output(call, 0, from, to).assign(powers.diviColumnVector(sums));
			output(call, 1, from, to).assign(logSums.addi(max));
		}
	}

	private static void scaleRows(OpCall call, long from, long to) {
		try (INDArray scaled = input(call, 0, from, to).mulColumnVector(input(call, 1, from, to))) { // [N, K]
			output(call, 0, from, to).assign(scaled);
		}
	}

	private static void momentFeatures(OpCall call, long from, long to) {
		INDArray x = input(call, 0, from, to); // [N, D]
		INDArray features = output(call, 0, from, to); // [N, F]
		int dimensions = (int) x.size(1);
		columns(features, 0, 1).assign(1);
		columns(features, 1, dimensions).assign(x);
		switch (call.attributes().integer(Ops.DEGREE)) {
			case Ops.SQUARES -> {
				try (INDArray squares = x.mul(x)) { // [N, D]
					columns(features, 1 + dimensions, dimensions).assign(squares);
				}
			}
			case Ops.PRODUCTS -> {
				int at = 1 + dimensions;
				for (int i = 0; i < dimensions; i++) {
					try (INDArray factor = x.getColumn(i).dup(); // [N]
							INDArray products = columns(x, i, dimensions - i).mulColumnVector(factor)) { // [N, D−i]
						columns(features, at, dimensions - i).assign(products);
					}
					at += dimensions - i;
				}
			}
			default -> {
			}
		}
	}

	private static INDArray columns(INDArray matrix, int first, int count) {
		return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(first, first + count));
	}

	/** ND4J's minimum overlooks NaN: rows that hold one are multiplied by 0/0, others by 1/1. */
	private static void rowMin(OpCall call, long from, long to) {
		INDArray a = input(call, 0, from, to); // [N, K]
		try (INDArray min = a.min(1); // [N]
				INDArray position = Nd4j.argMin(a, 1); // [N]
				INDArray isNaN = a.isNaN(); // [N, K]
				INDArray marks = isNaN.castTo(a.dataType()); // [N, K]
				INDArray hasNaN = marks.max(1); // [N]
				INDArray clean = hasNaN.rsub(1); // [N]
				INDArray factor = clean.div(clean)) { // [N]
			output(call, 0, from, to).assign(min.muli(factor));
			output(call, 1, from, to).assign(position);
		}
	}

	private static void oneHot(OpCall call, long from, long to) {
		INDArray classes = input(call, 0, from, to); // INT32 [N]
		INDArray rows = output(call, 0, from, to); // [N, K]
		for (int k = 0; k < rows.size(1); k++) {
			try (INDArray hits = classes.eq(k); INDArray numbers = hits.castTo(rows.dataType())) { // [N] each
				rows.putColumn(k, numbers);
			}
		}
	}
}

package org.genwright.nn.nd4j;

import org.genwright.nn.op.Moves;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Reductions;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/** The portable kernels of the ops of {@link Reductions} and {@link Moves}. */
final class Nd4jTensors {

	private Nd4jTensors() {
	}

	static void register(OpRegistry registry) {
		registry.register(Reductions.ROW_SUM, Portable.kernel(Nd4jTensors::rowSum));
		registry.register(Reductions.LOG_SUM_EXP, Portable.kernel(Nd4jTensors::logSumExp));
		registry.register(Reductions.COLUMN_SUM, Portable.kernel(Nd4jTensors::columnSum));
		registry.register(Reductions.SQUARED_NORM, Portable.kernel(Nd4jTensors::squaredNorm));
		registry.register(Moves.CONCAT, Portable.kernel(Nd4jTensors::concat));
		registry.register(Moves.SLICE, Portable.kernel(Nd4jTensors::slice));
		registry.register(Moves.PAD, Portable.kernel(Nd4jTensors::pad));
		registry.register(Moves.GATHER, Portable.kernel(Nd4jTensors::gather));
		registry.register(Moves.SCATTER_ADD, Portable.kernel(Nd4jTensors::scatterAdd));
		registry.register(Moves.TRANSPOSE, Portable.kernel((call, from, to) -> {
			INDArray x = Portable.input(call, 0, from, to);
			Portable.output(call, from, to).assign(x.transpose());
		}));
	}

	private static INDArray outputLines(OpCall call, long from, long to) {
		INDArray out = Portable.output(call, from, to);
		return out.reshape(out.length() / out.size(-1), out.size(-1));
	}

	private static void rowSum(OpCall call, long from, long to) {
		try (INDArray sums = Portable.lines(call, 0, from, to).sum(true, 1)) { // [L, 1]
			outputLines(call, from, to).assign(sums);
		}
	}

	private static void logSumExp(OpCall call, long from, long to) {
		INDArray x = Portable.lines(call, 0, from, to); // [L, C]
		try (INDArray rowMax = x.max(true, 1); // [L, 1]
				INDArray max = Transforms.max(rowMax, -Float.MAX_VALUE, true); // [L, 1], finite where all are −∞
				INDArray shifted = x.subColumnVector(max); // [L, C]
				INDArray powers = Transforms.exp(shifted, true); // [L, C]
				INDArray sums = powers.sum(true, 1); // [L, 1]
				INDArray logs = Transforms.log(sums, true)) { // [L, 1]
			outputLines(call, from, to).assign(logs.addi(max));
		}
	}

	private static void columnSum(OpCall call, long from, long to) {
		INDArray x = input(call, 0); // [L, C]
		try (INDArray wide = x.castTo(DataType.DOUBLE); INDArray sums = wide.sum(0); // [C]
				INDArray narrow = sums.castTo(DataType.FLOAT)) {
			Portable.assignRows(call, narrow, from, to);
		}
	}

	/** Returns an input that a run uses whole, as lines. */
	private static INDArray input(OpCall call, int index) {
		return Portable.lines(call, index, 0, call.input(index).slice().shape().size(0));
	}

	private static void squaredNorm(OpCall call, long from, long to) {
		INDArray x = Portable.input(call, 0, from, to); // [N, C]
		try (INDArray wide = x.castTo(DataType.DOUBLE); INDArray squares = wide.mul(wide);
				INDArray sums = squares.sum(1)) { // [N]
			Portable.output(call, from, to).assign(sums);
		}
	}

	private static void concat(OpCall call, long from, long to) {
		INDArray out = outputLines(call, from, to);
		INDArray a = Portable.lines(call, 0, from, to);
		INDArray b = Portable.lines(call, 1, from, to);
		Portable.columns(out, 0, a.size(1)).assign(a);
		Portable.columns(out, a.size(1), b.size(1)).assign(b);
	}

	private static void slice(OpCall call, long from, long to) {
		INDArray out = outputLines(call, from, to);
		INDArray x = Portable.lines(call, 0, from, to);
		out.assign(Portable.columns(x, call.attributes().integer(Moves.FIRST), out.size(1)));
	}

	private static void pad(OpCall call, long from, long to) {
		INDArray out = outputLines(call, from, to);
		INDArray x = Portable.lines(call, 0, from, to);
		out.assign(0);
		Portable.columns(out, call.attributes().integer(Moves.FIRST), x.size(1)).assign(x);
	}

	private static void gather(OpCall call, long from, long to) {
		INDArray table = Portable.input(call, 0, from, to); // [V, C]
		INDArray index = Portable.input(call, 1, from, to); // INT32 [N]
		INDArray out = Portable.output(call, from, to); // [N, C]
		for (int n = 0; n < index.length(); n++) {
			int row = index.getInt(n);
			if (row >= 0 && row < table.size(0)) {
				out.getRow(n).assign(table.getRow(row));
			} else {
				out.getRow(n).assign(Float.NaN);
			}
		}
	}

	private static void scatterAdd(OpCall call, long from, long to) {
		INDArray x = input(call, 0); // [N, C]
		INDArray index = Portable.input(call, 1, 0, x.size(0)); // INT32 [N]
		long rows = call.output(0).slice().shape().size(0);
		try (INDArray sums = Nd4j.zeros(DataType.FLOAT, rows, x.size(1))) { // [V, C]
			for (int n = 0; n < index.length(); n++) {
				int row = index.getInt(n);
				if (row >= 0 && row < rows) {
					sums.getRow(row).addi(x.getRow(n));
				}
			}
			Portable.assignRows(call, sums, from, to);
		}
	}
}

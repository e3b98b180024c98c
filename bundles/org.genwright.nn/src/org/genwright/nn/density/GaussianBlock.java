package org.genwright.nn.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.CompensatedSum;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Memory;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;

/** One worker's workspace for a block of rows, and the ops on it. */
final class GaussianBlock implements AutoCloseable {

	private final DataRows data;
	private final Memory memory;
	private final int components;
	private final int width;
	private final Arena arena;
	private final Slice responsibility; // [B, K]
	private final Slice logSum; // [B]
	private final Slice moments; // [F, K]
	private final List<BoundKernel> densityKernels = new ArrayList<>();
	private final List<BoundKernel> momentKernels = new ArrayList<>();
	private final BoundKernel clearMoments;
	private final double[] rowNumbers; // [B, K] on the Java side
	private final CompensatedSum logLikelihood = new CompensatedSum();

	GaussianBlock(DataRows data, GaussianParameters parameters, CovarianceForm form, int blockRows, int components,
			int width) {
		this.data = data;
		this.components = components;
		this.width = width;
		Device device = data.device();
		memory = device.memory();
		int dimensions = data.dimensions();
		int features = Ops.features(degree(form), dimensions);
		ArenaLayout layout = new ArenaLayout("block of rows", ElementType.FLOAT64);
		Region whitenedRegion = layout.add(blockRows, whitenedWidth(form, dimensions, width));
		Region responsibilityRegion = layout.add(blockRows, width);
		Region logSumRegion = layout.add(blockRows);
		Region featureRegion = layout.add(blockRows, features);
		Region momentRegion = layout.add(features, width);
		arena = memory.allocate(layout);
		responsibility = arena.slice(responsibilityRegion);
		logSum = arena.slice(logSumRegion);
		moments = arena.slice(momentRegion);
		rowNumbers = new double[blockRows * width];
		bindDensities(device, parameters, form, arena.slice(whitenedRegion));
		bindMoments(device, form, arena.slice(featureRegion));
		clearMoments = device.bind(
				OpCall.of(Ops.FILL, List.of(Operand.whole(moments)), Operand.whole(moments)));
	}

	/** Returns the bytes of workspace per row of a block. */
	static long rowBytes(CovarianceForm form, int dimensions, int width) {
		int features = Ops.features(degree(form), dimensions);
		return 8L * (whitenedWidth(form, dimensions, width) + width + 1 + features);
	}

	/** Returns which moments the form needs per component; the second moments of TIED are a constant of the data. */
	static int degree(CovarianceForm form) {
		return switch (form) {
			case FULL -> Ops.PRODUCTS;
			case TIED -> Ops.FIRST;
			case DIAGONAL, SPHERICAL -> Ops.SQUARES;
		};
	}

	private static int whitenedWidth(CovarianceForm form, int dimensions, int width) {
		return switch (form) {
			case FULL -> dimensions * width;
			case TIED -> dimensions;
			case DIAGONAL, SPHERICAL -> 0;
		};
	}

	private void bindDensities(Device device, GaussianParameters parameters, CovarianceForm form, Slice whitened) {
		Operand x = Operand.batch(data.x()); // [N, D]
		Operand y = Operand.block(whitened);
		Operand distance = Operand.block(responsibility); // [B, K]
		Operand shift = Operand.whole(parameters.shift()); // [D, K]
		if (form == CovarianceForm.FULL || form == CovarianceForm.TIED) {
			densityKernels
					.add(device.bind(OpCall.of(Ops.MATMUL, List.of(x, Operand.whole(parameters.whitening())), y)));
		}
		if (form == CovarianceForm.FULL) {
			densityKernels.add(device.bind(OpCall.of(Ops.GROUPED_SQUARED_NORM, List.of(y, shift), distance)));
		} else {
			Operand rows = form == CovarianceForm.TIED ? y : x;
			densityKernels.add(device.bind(OpCall.of(Ops.SCALED_SQUARED_DISTANCE,
					List.of(rows, Operand.whole(parameters.scale()), shift), distance)));
		}
		densityKernels.add(device.bind(new OpCall(Ops.SOFTMAX, Attributes.NONE.with(Ops.SCALE, -0.5),
				List.of(distance, Operand.whole(parameters.bias())), List.of(distance, Operand.block(logSum)))));
	}

	private void bindMoments(Device device, CovarianceForm form, Slice featureSlice) {
		Operand r = Operand.block(responsibility); // [B, K]
		Operand features = Operand.block(featureSlice); // [B, F]
		if (data.weighting() == DataRows.Weighting.GIVEN) {
			momentKernels.add(device.bind(OpCall.of(Ops.SCALE_ROWS, List.of(r, Operand.batch(data.weight())), r)));
		}
		momentKernels.add(device.bind(new OpCall(Ops.MOMENT_FEATURES, Attributes.NONE.with(Ops.DEGREE, degree(form)),
				List.of(Operand.batch(data.x())), List.of(features))));
		momentKernels.add(device.bind(
				new OpCall(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_A, 1).with(Ops.ACCUMULATE, 1),
						List.of(features, r), List.of(Operand.whole(moments)))));
	}

	/** Begins a slice: forgets what was summed. */
	void begin() {
		clearMoments.run(0, 0);
		logLikelihood.reset();
	}

	/** Computes log densities and responsibilities of some rows, and adds up their weighted log likelihood. */
	void densities(int from, int to) {
		for (BoundKernel kernel : densityKernels) {
			kernel.run(from, to);
		}
		memory.read(logSum, 0, rowNumbers, 0, to - from);
		for (int n = from; n < to; n++) {
			logLikelihood.add(data.weight(n) * rowNumbers[n - from]);
		}
	}

	/** Adds the rows' moments to the sums, weighted by the responsibilities the block holds. */
	void addMoments(int from, int to) {
		for (BoundKernel kernel : momentKernels) {
			kernel.run(from, to);
		}
	}

	/** Copies the log densities of the block's rows to their places in [N]. */
	void readLogProb(int from, int to, double[] logProb) {
		memory.read(logSum, 0, logProb, from, to - from);
	}

	/** Copies the responsibilities of the block's rows to their places in [N, K]. */
	void readResponsibilities(int from, int to, double[] responsibilities) {
		memory.read(responsibility, 0, rowNumbers, 0, (to - from) * width);
		for (int n = from; n < to; n++) {
			System.arraycopy(rowNumbers, (n - from) * width, responsibilities, n * components, components);
		}
	}

	/** Copies given responsibilities [N, K] of the block's rows in. */
	void writeResponsibilities(int from, int to, double[] responsibilities) {
		Arrays.fill(rowNumbers, 0);
		for (int n = from; n < to; n++) {
			System.arraycopy(responsibilities, n * components, rowNumbers, (n - from) * width, components);
		}
		memory.write(rowNumbers, 0, responsibility, 0, (to - from) * width);
	}

	/** Returns what the slice's log likelihood added up to. */
	double logLikelihood() {
		return logLikelihood.value();
	}

	/** Copies the slice's moments [F, K] out. */
	void readMoments(double[] target) {
		memory.read(moments, 0, target, 0, target.length);
	}

	@Override
	public void close() {
		arena.close();
	}
}

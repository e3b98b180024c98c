package org.genwright.nn.host;

import org.genwright.nn.Backend;
import org.genwright.nn.op.Draws;
import org.genwright.nn.op.Elementwise;
import org.genwright.nn.op.Moves;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Ops;
import org.genwright.nn.op.Reductions;
import org.genwright.nn.op.Updates;
import org.genwright.nn.op.Windows;

/**
 * The fast kernels on host memory: matrix products by BLAS, everything else by vector loops at raw addresses, nothing
 * allocated per run. Needs the JVM flags {@code --add-modules jdk.incubator.vector} and
 * {@code --enable-native-access=ALL-UNNAMED}.
 */
public final class HostKernels {

	private HostKernels() {
	}

	/** Returns whether this JVM was started with the modules the kernels need. */
	public static boolean isAvailable() {
		return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
	}

	/** Returns the number of double values one vector holds on this CPU: a good multiple for innermost axes. */
	public static int lanes() {
		return Lanes.COUNT;
	}

	/** Registers the fast kernels of ops that are registered already. */
	public static void register(OpRegistry registry) {
		registry.register(Ops.MATMUL, Backend.HOST, Gemm::bind);
		registry.register(Ops.GROUPED_SQUARED_NORM, Backend.HOST, GroupedSquaredNorm::bind);
		registry.register(Ops.SCALED_SQUARED_DISTANCE, Backend.HOST, ScaledSquaredDistance::bind);
		registry.register(Ops.SOFTMAX, Backend.HOST, Softmax::bind);
		registry.register(Ops.SCALE_ROWS, Backend.HOST, RowKernels::scaleRows);
		registry.register(Ops.MOMENT_FEATURES, Backend.HOST, MomentFeatures::bind);
		registry.register(Ops.ROW_MIN, Backend.HOST, RowKernels::rowMin);
		registry.register(Ops.ONE_HOT, Backend.HOST, RowKernels::oneHot);
		registry.register(Ops.FILL, Backend.HOST, RowKernels::fill);
		registerFloats(registry);
		PositionKernels.register(registry);
		HostBlocks.register(registry);
		RecurrentKernels.register(registry);
		Elementwise.ALL.forEach(op -> registry.register(op, Backend.HOST, HostChains::single));
		registry.register(Backend.HOST, new HostChains());
	}

	private static void registerFloats(OpRegistry registry) {
		registry.register(Reductions.ROW_SUM, Backend.HOST, FloatReductions::rowSum);
		registry.register(Reductions.LOG_SUM_EXP, Backend.HOST, FloatReductions::logSumExp);
		registry.register(Reductions.COLUMN_SUM, Backend.HOST, FloatColumnSum::bind);
		registry.register(Reductions.SQUARED_NORM, Backend.HOST, FloatColumnSum::squaredNorm);
		registry.register(Moves.CONCAT, Backend.HOST, FloatMoves::concat);
		registry.register(Moves.SLICE, Backend.HOST, FloatMoves::slice);
		registry.register(Moves.PAD, Backend.HOST, FloatMoves::pad);
		registry.register(Moves.GATHER, Backend.HOST, FloatMoves::gather);
		registry.register(Moves.SCATTER_ADD, Backend.HOST, FloatMoves::scatterAdd);
		registry.register(Moves.TRANSPOSE, Backend.HOST, FloatMoves::transpose);
		registry.register(Windows.UNFOLD, Backend.HOST, WindowKernels::unfold);
		registry.register(Windows.FOLD, Backend.HOST, WindowKernels::fold);
		registry.register(Draws.UNIFORM, Backend.HOST, DrawKernels::uniform);
		registry.register(Draws.NORMAL, Backend.HOST, DrawKernels::normal);
		registry.register(Draws.CATEGORICAL, Backend.HOST, DrawKernels::categorical);
		registry.register(Updates.MOMENTUM, Backend.HOST, UpdateKernels::momentum);
		registry.register(Updates.ADAM, Backend.HOST, UpdateKernels::adam);
		registry.register(Updates.ADAMAX, Backend.HOST, UpdateKernels::adamax);
		registry.register(Updates.RMS_PROP, Backend.HOST, UpdateKernels::rmsProp);
		registry.register(Updates.AVERAGE, Backend.HOST, UpdateKernels::average);
	}
}

package org.genwright.nn.host;

import org.genwright.nn.Backend;
import org.genwright.nn.op.OpRegistry;
import org.genwright.nn.op.Ops;

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
	}
}

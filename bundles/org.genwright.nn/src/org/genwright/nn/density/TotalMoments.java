package org.genwright.nn.density;

import java.util.Arrays;
import java.util.List;

import org.genwright.nn.ElementType;
import org.genwright.nn.Shape;
import org.genwright.nn.device.Device;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.BoundKernel;
import org.genwright.nn.op.OpCall;
import org.genwright.nn.op.Operand;
import org.genwright.nn.op.Ops;

/** The second moments of all rows together, Σₙ wₙ xₙ xₙᵀ: what a shared covariance needs, once per data. */
final class TotalMoments {

	private TotalMoments() {
	}

	/** Returns the upper triangle [D(D+1)/2] row by row. */
	static double[] of(DataRows data) {
		Device device = data.device();
		int dimensions = data.dimensions();
		int features = Ops.features(Ops.PRODUCTS, dimensions);
		Blocks blocks = Blocks.of(device, data.rows(), 8L * features);
		ArenaLayout layout = new ArenaLayout("moments of all rows", ElementType.FLOAT64);
		Region featureRegion = layout.add(blocks.blockRows(), features);
		Region sumRegion = layout.add(features, 1);
		try (Arena arena = device.memory().allocate(layout)) {
			Slice sums = arena.slice(sumRegion);
			Operand phi = Operand.block(arena.slice(featureRegion)); // [B, F]
			Operand weight = Operand.batch(data.weight().reshaped(Shape.of(data.rows(), 1))); // [N, 1]
			BoundKernel expand = device.bind(new OpCall(Ops.MOMENT_FEATURES,
					Attributes.NONE.with(Ops.DEGREE, Ops.PRODUCTS), List.of(Operand.batch(data.x())), List.of(phi)));
			BoundKernel add = device.bind(
					new OpCall(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_A, 1).with(Ops.ACCUMULATE, 1),
							List.of(phi, weight), List.of(Operand.whole(sums)))); // [F, 1]
			for (int from = 0; from < data.rows(); from += blocks.blockRows()) {
				int to = Math.min(data.rows(), from + blocks.blockRows());
				expand.run(from, to);
				add.run(from, to);
			}
			double[] all = device.memory().read(sums).doubles(); // [F]
			return Arrays.copyOfRange(all, 1 + dimensions, features);
		}
	}
}

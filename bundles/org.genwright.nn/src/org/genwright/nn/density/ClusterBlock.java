package org.genwright.nn.density;

import java.util.ArrayList;
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

/** One worker's workspace for assigning a block of rows to centres, and the ops on it. */
final class ClusterBlock implements AutoCloseable {

	private final DataRows data;
	private final Memory memory;
	private final Arena numbers;
	private final Arena indices;
	private final Slice distance; // [B]
	private final Slice nearest; // INT32 [B]
	private final Slice moments; // [1 + D, K]
	private final List<BoundKernel> kernels = new ArrayList<>();
	private final BoundKernel clearMoments;
	private final int[] formerNearest; // [B]
	private final CompensatedSum inertia = new CompensatedSum();
	private long changed;

	ClusterBlock(DataRows data, Slice scale, Slice shift, int blockRows) {
		this.data = data;
		Device device = data.device();
		memory = device.memory();
		int width = Math.toIntExact(scale.shape().size(1));
		int features = Ops.features(Ops.FIRST, data.dimensions());
		ArenaLayout layout = new ArenaLayout("block of rows", ElementType.FLOAT64);
		Region matrixRegion = layout.add(blockRows, width);
		Region distanceRegion = layout.add(blockRows);
		Region featureRegion = layout.add(blockRows, features);
		Region momentRegion = layout.add(features, width);
		ArenaLayout indexLayout = new ArenaLayout("assignments of a block", ElementType.INT32);
		Region nearestRegion = indexLayout.add(blockRows);
		numbers = memory.allocate(layout);
		indices = memory.allocate(indexLayout);
		distance = numbers.slice(distanceRegion);
		moments = numbers.slice(momentRegion);
		nearest = indices.slice(nearestRegion);
		formerNearest = new int[blockRows];
		bind(device, scale, shift, numbers.slice(matrixRegion), numbers.slice(featureRegion));
		clearMoments = device.bind(OpCall.of(Ops.FILL, List.of(Operand.whole(moments)), Operand.whole(moments)));
	}

	private void bind(Device device, Slice scale, Slice shift, Slice matrix, Slice featureSlice) {
		Operand x = Operand.batch(data.x()); // [N, D]
		Operand rows = Operand.block(matrix); // [B, K]: distances, then indicators
		Operand index = Operand.block(nearest); // [B]
		Operand features = Operand.block(featureSlice); // [B, 1 + D]
		kernels.add(device.bind(OpCall.of(Ops.SCALED_SQUARED_DISTANCE,
				List.of(x, Operand.whole(scale), Operand.whole(shift)), rows)));
		kernels.add(device.bind(
				new OpCall(Ops.ROW_MIN, Attributes.NONE, List.of(rows), List.of(Operand.block(distance), index))));
		kernels.add(device.bind(new OpCall(Ops.ONE_HOT, Attributes.NONE.with(Ops.CLASSES, matrix.shape().size(1)),
				List.of(index), List.of(rows))));
		if (data.weighting() == DataRows.Weighting.GIVEN) {
			kernels.add(device.bind(OpCall.of(Ops.SCALE_ROWS, List.of(rows, Operand.batch(data.weight())), rows)));
		}
		kernels.add(device.bind(new OpCall(Ops.MOMENT_FEATURES, Attributes.NONE.with(Ops.DEGREE, Ops.FIRST),
				List.of(x), List.of(features))));
		kernels.add(device.bind(
				new OpCall(Ops.MATMUL, Attributes.NONE.with(Ops.TRANSPOSE_A, 1).with(Ops.ACCUMULATE, 1),
						List.of(features, rows), List.of(Operand.whole(moments)))));
	}

	/** Begins a slice: forgets what was summed. */
	void begin() {
		clearMoments.run(0, 0);
		inertia.reset();
		changed = 0;
	}

	/** Assigns rows from … to − 1 and adds them to the sums of their centres. */
	void assign(int from, int to, int[] assignment, double[] squaredDistances) {
		for (BoundKernel kernel : kernels) {
			kernel.run(from, to);
		}
		System.arraycopy(assignment, from, formerNearest, 0, to - from);
		memory.read(nearest, 0, assignment, from, to - from);
		memory.read(distance, 0, squaredDistances, from, to - from);
		for (int n = from; n < to; n++) {
			inertia.add(data.weight(n) * squaredDistances[n]);
			changed += assignment[n] == formerNearest[n - from] ? 0 : 1;
		}
	}

	double inertia() {
		return inertia.value();
	}

	long changed() {
		return changed;
	}

	/** Copies the slice's moments [1 + D, K] out. */
	void readMoments(double[] target) {
		memory.read(moments, 0, target, 0, target.length);
	}

	@Override
	public void close() {
		numbers.close();
		indices.close();
	}
}

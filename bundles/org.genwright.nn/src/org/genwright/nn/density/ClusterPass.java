package org.genwright.nn.density;

import java.util.Arrays;

import org.genwright.nn.ElementType;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.CompensatedSum;
import org.genwright.nn.memory.Arena;
import org.genwright.nn.memory.ArenaLayout;
import org.genwright.nn.memory.Region;
import org.genwright.nn.memory.Slice;
import org.genwright.nn.op.Ops;

/**
 * One parallel pass over rows of data that assigns each to its nearest of K centres: the step of Lloyd's algorithm, and
 * of k-means++ seeding. Same slices and same promise about bits as {@link GaussianPass}.
 * <p>
 * Sources: Least squares quantization in PCM (Stuart P. Lloyd, 1982); k-means++: The Advantages of Careful Seeding
 * (David Arthur, Sergei Vassilvitskii, 2007).
 */
public final class ClusterPass implements AutoCloseable {

	/** Where centres that are not in use stand: farther than any data, and its square still finite. */
	private static final double FAR_AWAY = 1e150;

	private final DataRows data;
	private final int centres;
	private final int width;
	private final Blocks blocks;
	private final Arena arena;
	private final Slice shift; // [D, K]: −c
	private final double[] shiftValues;
	private final ClusterBlock[] workers;
	private final double[][] sliceMoments; // [slices, (1 + D)·K]
	private final double[] sliceInertia; // [slices]
	private final long[] sliceChanged; // [slices]
	private final int[] assignment; // [N]
	private final double[] squaredDistances; // [N]

	/**
	 * Prepares a pass: allocates its workspace on the data's device.
	 *
	 * @param centres K, at least 1: the most centres of a call
	 * @throws org.genwright.nn.memory.OutOfDeviceMemoryException if the workspace does not fit
	 */
	public ClusterPass(DataRows data, int centres) {
		if (centres < 1) {
			throw new IllegalArgumentException("Centres: expected at least 1, found " + centres + ".");
		}
		Device device = data.device();
		int dimensions = data.dimensions();
		int features = Ops.features(Ops.FIRST, dimensions);
		this.data = data;
		this.centres = centres;
		width = Math.ceilDiv(centres, device.preferredMultiple()) * device.preferredMultiple();
		blocks = Blocks.of(device, data.rows(), 8L * (width + features + 2));
		ArenaLayout layout = new ArenaLayout("centres", ElementType.FLOAT64);
		Region scaleRegion = layout.add(dimensions, width);
		Region shiftRegion = layout.add(dimensions, width);
		arena = device.memory().allocate(layout);
		shift = arena.slice(shiftRegion);
		shiftValues = new double[dimensions * width];
		Arrays.fill(shiftValues, 1);
		device.memory().write(shiftValues, arena.slice(scaleRegion));
		workers = new ClusterBlock[Math.min(device.team().threads(), blocks.slices())];
		sliceMoments = new double[blocks.slices()][features * width];
		sliceInertia = new double[blocks.slices()];
		sliceChanged = new long[blocks.slices()];
		assignment = new int[data.rows()];
		squaredDistances = new double[data.rows()];
		Arrays.fill(assignment, -1);
		try {
			for (int worker = 0; worker < workers.length; worker++) {
				workers[worker] = new ClusterBlock(data, arena.slice(scaleRegion), shift, blocks.blockRows());
			}
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	/**
	 * Assigns every row to its nearest centre, the first of equally near ones.
	 *
	 * @param positions the centres [1…K, D], finite and below 1e100 in size
	 */
	public Clusters assign(double[][] positions) {
		load(positions);
		blocks.run(data.device(), new Blocks.Task() {

			@Override
			public void begin(int worker) {
				workers[worker].begin();
			}

			@Override
			public void block(int worker, int from, int to) {
				workers[worker].assign(from, to, assignment, squaredDistances);
			}

			@Override
			public void end(int slice, int worker) {
				workers[worker].readMoments(sliceMoments[slice]);
				sliceInertia[slice] = workers[worker].inertia();
				sliceChanged[slice] = workers[worker].changed();
			}
		});
		return clusters(positions.length);
	}

	private void load(double[][] positions) {
		if (positions.length < 1 || positions.length > centres) {
			throw new IllegalArgumentException(
					"Centres: expected 1 to " + centres + ", found " + positions.length + ".");
		}
		Arrays.fill(shiftValues, FAR_AWAY);
		for (int k = 0; k < positions.length; k++) {
			if (positions[k].length != data.dimensions()) {
				throw new IllegalArgumentException("Centre " + k + ": expected " + data.dimensions()
						+ " dimensions as the data, found " + positions[k].length + ".");
			}
			for (int d = 0; d < positions[k].length; d++) {
				shiftValues[d * width + k] = -positions[k][d];
			}
		}
		data.device().memory().write(shiftValues, shift);
	}

	private Clusters clusters(int count) {
		double[] weights = new double[count]; // [K]
		double[][] sums = new double[count][data.dimensions()]; // [K, D]
		for (int k = 0; k < count; k++) {
			weights[k] = moment(0, k);
			for (int d = 0; d < data.dimensions(); d++) {
				sums[k][d] = moment(1 + d, k);
			}
		}
		return new Clusters(CompensatedSum.of(sliceInertia), Arrays.stream(sliceChanged).sum(), weights, sums);
	}

	/** Returns a moment summed over the slices in their order. */
	private double moment(int feature, int k) {
		double sum = 0;
		for (double[] moments : sliceMoments) {
			sum += moments[feature * width + k];
		}
		return sum;
	}

	/** Returns the centre of every row as of the last call [N]; the pass's own array, −1 before the first call. */
	public int[] assignment() {
		return assignment;
	}

	/** Returns the squared distance of every row to its centre as of the last call [N]; the pass's own array. */
	public double[] squaredDistances() {
		return squaredDistances;
	}

	/** Frees the workspace. */
	@Override
	public void close() {
		for (ClusterBlock worker : workers) {
			if (worker != null) {
				worker.close();
			}
		}
		arena.close();
	}
}

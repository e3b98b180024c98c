package org.genwright.core.gradient;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

import org.genwright.core.dataset.Examples;
import org.genwright.nn.device.ThreadTeam;

/**
 * Cuts a part of the data into mini-batches and fills them; the last one may be smaller. The threads of the job share the
 * work, which changes nothing, since noise depends on epoch and row alone. The arrays of a batch are used again, so filling
 * allocates little.
 */
final class Batches {

	/** Rows a thread takes at once. */
	private static final int PIECE = 16;

	private final Examples examples;
	private final ImageOrder images;
	private final int size;
	private final ThreadTeam team;
	private final double[][] rows; // [threads, D]
	private final Map<Integer, Minibatch> bySize = new HashMap<>();

	/**
	 * @param examples at least one
	 * @param images   the order of their values
	 * @param size     N of all batches but the last
	 * @param team     the threads
	 */
	Batches(Examples examples, ImageOrder images, int size, ThreadTeam team) {
		this.examples = examples;
		this.images = images;
		this.size = Math.min(size, examples.size());
		this.team = team;
		int dimensions = examples.dimensions();
		rows = new double[team.threads()][dimensions];
		sizes().forEach(n -> bySize.put(n, new Minibatch(n, new float[Math.multiplyExact(n, dimensions)], new int[n])));
	}

	/** Returns the number of batches. */
	int count() {
		return Math.ceilDiv(examples.size(), size);
	}

	/** Returns the sizes there are, one or two. */
	Set<Integer> sizes() {
		Set<Integer> sizes = new TreeSet<>(Set.of(size));
		if (examples.size() % size > 0) {
			sizes.add(examples.size() % size);
		}
		return sizes;
	}

	/**
	 * Fills a batch.
	 *
	 * @param number 0 … count-1
	 * @param order  gives the example at a place
	 * @param epoch  selects the noise of the preprocessing
	 */
	Minibatch fill(int number, IntUnaryOperator order, long epoch) {
		int from = number * size;
		Minibatch batch = bySize.get(Math.min(size, examples.size() - from));
		team.run(Math.ceilDiv(batch.n(), PIECE), (piece, worker) -> {
			for (int i = piece * PIECE; i < Math.min(batch.n(), (piece + 1) * PIECE); i++) {
				fill(batch, i, order.applyAsInt(from + i), epoch, rows[worker]);
			}
		});
		return batch;
	}

	private void fill(Minibatch batch, int i, int index, long epoch, double[] row) {
		examples.read(index, epoch, row, 0);
		images.toEngine(row, 0, batch.x(), i * row.length);
		batch.labels()[i] = examples.label(index);
	}
}

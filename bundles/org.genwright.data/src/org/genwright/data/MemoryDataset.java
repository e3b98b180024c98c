package org.genwright.data;

import java.util.Optional;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.KnownDensity;

/**
 * A dataset whose rows lie in memory in double precision. It is a value: the arrays are handed over at construction
 * and must not be changed afterwards.
 */
public final class MemoryDataset implements Dataset {

	private final DatasetInfo info;
	private final int dimensions;
	private final Rows rows;
	private final Optional<KnownDensity> density;
	private volatile String contentHash;

	/**
	 * The arrays of a dataset.
	 *
	 * @param values  the values, row-major [N, D]
	 * @param labels  the classes [N], or of length 0 if unlabelled
	 * @param weights the weights [N], or of length 0 if all are 1
	 */
	public record Rows(double[] values, int[] labels, double[] weights) {

		/** Rows without classes and weights. */
		public Rows(double[] values) {
			this(values, new int[0], new double[0]);
		}
	}

	/** Makes a dataset of unknown density. */
	public MemoryDataset(DatasetInfo info, Rows rows) {
		this(info, rows, Optional.empty());
	}

	/**
	 * Makes a dataset.
	 *
	 * @throws IllegalArgumentException if the arrays do not fit the shape or each other, or hold no row
	 */
	public MemoryDataset(DatasetInfo info, Rows rows, Optional<KnownDensity> density) {
		this.info = info;
		this.rows = rows;
		this.density = density;
		this.dimensions = info.shape().dimensions();
		int n = rows.values.length / dimensions;
		if (n == 0 || rows.values.length % dimensions != 0 || rows.labels.length != (info.labelled() ? n : 0)
				|| rows.weights.length != 0 && rows.weights.length != n) {
			throw new IllegalArgumentException("Dataset '" + info.id() + "': expected full rows of " + dimensions
					+ " values and one class and weight for each, found " + rows.values.length + " values, "
					+ rows.labels.length + " classes and " + rows.weights.length + " weights.");
		}
	}

	@Override
	public DatasetInfo info() {
		return info;
	}

	@Override
	public int size() {
		return rows.values.length / dimensions;
	}

	@Override
	public void read(int row, double[] into, int offset) {
		System.arraycopy(rows.values, row * dimensions, into, offset, dimensions);
	}

	@Override
	public int label(int row) {
		return rows.labels.length == 0 ? -1 : rows.labels[row];
	}

	@Override
	public double weight(int row) {
		return rows.weights.length == 0 ? 1 : rows.weights[row];
	}

	@Override
	public String contentHash() {
		String known = contentHash;
		if (known == null) {
			known = ContentHash.of(this);
			contentHash = known;
		}
		return known;
	}

	@Override
	public Optional<KnownDensity> density() {
		return density;
	}
}

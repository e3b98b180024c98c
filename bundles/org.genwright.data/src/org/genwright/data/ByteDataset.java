package org.genwright.data;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;

/**
 * A dataset whose values are integers 0 … 255, such as images, kept as one byte each. It is a value: the arrays are
 * handed over at construction and must not be changed afterwards.
 */
public final class ByteDataset implements Dataset {

	private final DatasetInfo info;
	private final byte[] values;
	private final int[] labels;
	private final int dimensions;
	private volatile String contentHash;

	/**
	 * Makes a dataset.
	 *
	 * @param values the values as unsigned bytes, row-major [N, D]
	 * @param labels the classes [N], or of length 0 if unlabelled
	 * @throws IllegalArgumentException if the arrays do not fit the shape or each other, or hold no row
	 */
	public ByteDataset(DatasetInfo info, byte[] values, int[] labels) {
		this.info = info;
		this.values = values;
		this.labels = labels;
		this.dimensions = info.shape().dimensions();
		int n = values.length / dimensions;
		if (n == 0 || values.length % dimensions != 0 || labels.length != (info.labelled() ? n : 0)) {
			throw new IllegalArgumentException("Dataset '" + info.id() + "': expected full rows of " + dimensions
					+ " values and one class for each, found " + values.length + " values and " + labels.length + " classes.");
		}
	}

	@Override
	public DatasetInfo info() {
		return info;
	}

	@Override
	public int size() {
		return values.length / dimensions;
	}

	@Override
	public void read(int row, double[] into, int offset) {
		int from = row * dimensions;
		for (int d = 0; d < dimensions; d++) {
			into[offset + d] = values[from + d] & 0xff;
		}
	}

	@Override
	public int label(int row) {
		return labels.length == 0 ? -1 : labels[row];
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
}

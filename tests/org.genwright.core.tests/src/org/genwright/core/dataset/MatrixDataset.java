package org.genwright.core.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.genwright.core.shape.DataShape;

/** A small dataset from an array, for tests. */
public final class MatrixDataset implements Dataset {

	private final DatasetInfo info;
	private final double[][] rows;
	private final int[] labels;

	/** An unlabelled table with columns a, b, c… */
	public MatrixDataset(double[]... rows) {
		this(List.of(), null, rows);
	}

	/** A table with classes; labels may be null for none. */
	public MatrixDataset(List<String> classes, int[] labels, double[]... rows) {
		List<String> columns = IntStream.range(0, rows[0].length).mapToObj(i -> String.valueOf((char) ('a' + i))).toList();
		this.info = new DatasetInfo("matrix", "Matrix", "For tests.", DataShape.of(rows[0].length), columns, classes, 0,
				"none", "written here");
		this.rows = rows;
		this.labels = labels;
	}

	@Override
	public DatasetInfo info() {
		return info;
	}

	@Override
	public int size() {
		return rows.length;
	}

	@Override
	public void read(int row, double[] into, int offset) {
		System.arraycopy(rows[row], 0, into, offset, rows[row].length);
	}

	@Override
	public int label(int row) {
		return labels == null ? -1 : labels[row];
	}

	@Override
	public String contentHash() {
		return Integer.toHexString(31 * Arrays.deepHashCode(rows) + Arrays.hashCode(labels)) + info.classes().size();
	}
}

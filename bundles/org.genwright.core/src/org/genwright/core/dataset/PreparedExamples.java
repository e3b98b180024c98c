package org.genwright.core.dataset;

import java.util.List;

/** Rows of a dataset after preprocessing. */
final class PreparedExamples implements Examples {

	private final Dataset data;
	private final int[] rows;
	private final Preprocessing preprocessing;
	private final Origin origin;
	private final int dimensions;

	PreparedExamples(Dataset data, int[] rows, Preprocessing preprocessing, Origin origin) {
		this.data = data;
		this.rows = rows;
		this.preprocessing = preprocessing;
		this.origin = origin;
		this.dimensions = data.info().shape().dimensions();
	}

	@Override
	public int size() {
		return rows.length;
	}

	@Override
	public int dimensions() {
		return dimensions;
	}

	@Override
	public List<String> columns() {
		return data.info().columns();
	}

	@Override
	public int row(int index) {
		return rows[index];
	}

	@Override
	public int label(int index) {
		return data.label(rows[index]);
	}

	@Override
	public double weight(int index) {
		return data.weight(rows[index]);
	}

	@Override
	public double read(int index, long epoch, double[] into, int offset) {
		if (preprocessing.steps().isEmpty()) {
			data.read(rows[index], into, offset);
			return 0;
		}
		if (offset == 0 && into.length == dimensions) { // a caller with one row's room gets by without copies
			data.read(rows[index], into, 0);
			return preprocessing.forward(into, rows[index], epoch, origin);
		}
		double[] x = new double[dimensions]; // [D]
		data.read(rows[index], x, 0);
		double logDet = preprocessing.forward(x, rows[index], epoch, origin);
		System.arraycopy(x, 0, into, offset, dimensions);
		return logDet;
	}
}

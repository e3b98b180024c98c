package org.genwright.data.step;

import java.util.List;

import org.genwright.core.dataset.Examples;

/**
 * Examples given as an array.
 *
 * @param columns the names of the values; may be empty
 * @param values  [N, D]
 */
record ArrayExamples(List<String> columns, double[][] values) implements Examples {

	static ArrayExamples of(double[]... values) {
		return new ArrayExamples(List.of(), values);
	}

	@Override
	public int size() {
		return values.length;
	}

	@Override
	public int dimensions() {
		return values[0].length;
	}

	@Override
	public int row(int index) {
		return index;
	}

	@Override
	public int label(int index) {
		return -1;
	}

	@Override
	public double weight(int index) {
		return 1;
	}

	@Override
	public double read(int index, long epoch, double[] into, int offset) {
		System.arraycopy(values[index], 0, into, offset, values[index].length);
		return 0;
	}
}

package org.genwright.cli.command;

import java.util.List;

import org.genwright.core.dataset.Examples;

/**
 * The first examples of more.
 *
 * @param all  all of them
 * @param size how many, at most as many as there are
 */
record FirstExamples(Examples all, int size) implements Examples {

	@Override
	public int dimensions() {
		return all.dimensions();
	}

	@Override
	public List<String> columns() {
		return all.columns();
	}

	@Override
	public int row(int index) {
		return all.row(index);
	}

	@Override
	public int label(int index) {
		return all.label(index);
	}

	@Override
	public double weight(int index) {
		return all.weight(index);
	}

	@Override
	public double read(int index, long epoch, double[] into, int offset) {
		return all.read(index, epoch, into, offset);
	}
}

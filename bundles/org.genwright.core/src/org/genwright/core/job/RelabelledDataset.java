package org.genwright.core.job;

import java.util.List;
import java.util.Optional;

import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.KnownDensity;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** A dataset whose classes are numbered as a model numbers them: by name. */
final class RelabelledDataset implements Dataset {

	private final Dataset data;
	private final DatasetInfo info;
	private final int[] numbers;

	private RelabelledDataset(Dataset data, List<String> classes, int[] numbers) {
		DatasetInfo own = data.info();
		this.data = data;
		this.info = new DatasetInfo(own.id(), own.name(), own.description(), own.shape(), own.columns(), classes, own.levels(),
				own.licence(), own.source());
		this.numbers = numbers;
	}

	/**
	 * Renumbers the classes of a labelled dataset.
	 *
	 * @param classes the model's classes
	 * @throws ProblemException if the dataset has a class that the model does not have
	 */
	static Dataset of(Dataset data, List<String> classes) throws ProblemException {
		List<String> own = data.info().classes();
		int[] numbers = new int[own.size()];
		for (int k = 0; k < numbers.length; k++) {
			numbers[k] = classes.indexOf(own.get(k));
			if (numbers[k] < 0) {
				throw ProblemException.input(Problem.error("unknown-class", "Dataset '" + data.info().id() + "', class",
						NearestName.oneOf(classes) + ", the classes of the model", "'" + own.get(k) + "'",
						"Correct the label column, or leave out the rows of that class."));
			}
		}
		return new RelabelledDataset(data, classes, numbers);
	}

	@Override
	public DatasetInfo info() {
		return info;
	}

	@Override
	public int size() {
		return data.size();
	}

	@Override
	public void read(int row, double[] into, int offset) {
		data.read(row, into, offset);
	}

	@Override
	public int label(int row) {
		return numbers[data.label(row)];
	}

	@Override
	public double weight(int row) {
		return data.weight(row);
	}

	@Override
	public String contentHash() {
		return data.contentHash();
	}

	@Override
	public Optional<KnownDensity> density() {
		return data.density();
	}
}

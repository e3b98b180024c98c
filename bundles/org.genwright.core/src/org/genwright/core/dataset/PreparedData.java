package org.genwright.core.dataset;

/**
 * A dataset, cut in parts and preprocessed: what a model is trained and evaluated on.
 *
 * @param dataset       the dataset
 * @param partition     its parts
 * @param preprocessing the fitted steps
 * @param origin        whether the steps were fitted to this dataset
 */
public record PreparedData(Dataset dataset, Partition partition, Preprocessing preprocessing, Origin origin) {

	/** Returns a part as a model sees it; empty if the split gives it no rows. */
	public Examples examples(Part part) {
		return new PreparedExamples(dataset, partition.rows(part), preprocessing, origin);
	}

	/** Returns the training part. */
	public Examples train() {
		return examples(Part.TRAIN);
	}

	/** Returns the validation part. */
	public Examples validation() {
		return examples(Part.VALIDATION);
	}

	/** Returns the test part. */
	public Examples test() {
		return examples(Part.TEST);
	}

	/** Returns every row. */
	public Examples all() {
		return examples(Part.ALL);
	}
}

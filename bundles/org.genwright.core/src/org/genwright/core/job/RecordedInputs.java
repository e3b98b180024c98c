package org.genwright.core.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.dataset.ColumnSelection;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.Partition;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.Split;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.RunDataset;
import org.genwright.core.run.RunFamily;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunSplit;
import org.genwright.core.shape.DataShape;
import org.genwright.nn.rng.RandomStream;

/** Writes what a plan rests on into a run's record, and reads it back: enough to open the same data again. */
final class RecordedInputs {

	private RecordedInputs() {
	}

	/** Returns the record of a plan. */
	static RunInputs of(Plan plan, String model, String architectureHash) {
		FamilyDescriptor family = plan.family();
		Partition partition = plan.data().partition();
		return new RunInputs(model, architectureHash,
				new RunFamily(family.id(), family.name(), family.contributor(), family.version()), dataset(plan),
				new RunSplit(plan.split().text(), partition.train().length, partition.validation().length, partition.test().length),
				plan.data().preprocessing().record(), plan.settings().family().toMap(), plan.settings().training().toMap(),
				plan.training().seed());
	}

	private static RunDataset dataset(Plan plan) {
		Dataset dataset = plan.data().dataset();
		return new RunDataset(plan.source().source(), dataset.info().id(), dataset.info().name(), dataset.contentHash(),
				dataset.size(), plan.shape().text(), dataset.info().columns(), dataset.info().classes(),
				plan.source().columns().label().orElse(""), plan.source().columns().weight().orElse(""),
				plan.source().settings(), dataset.info().levels());
	}

	/** Returns where the data of a run came from. */
	static DataSource source(RunDataset recorded) {
		DataSource plain = DataSource.of(recorded.source());
		ColumnSelection columns = plain.isFile()
				? new ColumnSelection(recorded.columns(), given(recorded.label()), given(recorded.weight())) : ColumnSelection.ALL;
		return new DataSource(recorded.source(), columns, recorded.settings());
	}

	private static Optional<String> given(String text) {
		return text.isEmpty() ? Optional.empty() : Optional.of(text);
	}

	/** Returns the settings of a run. */
	static ModelSettings settings(RunInputs inputs, FamilyDescriptor family, String where) throws ProblemException {
		Map<String, Object> recorded = new LinkedHashMap<>(inputs.settings());
		recorded.putAll(inputs.training());
		return ModelSettings.restore(family.family(), recorded, "Settings of " + where);
	}

	/** Returns the fitted preprocessing of a run. */
	static Preprocessing preprocessing(RunInputs inputs, Datasets datasets) throws ProblemException {
		return Preprocessing.restore(inputs.preprocessing(), datasets, RandomStream.of(inputs.seed()));
	}

	/**
	 * Opens the data of a run again.
	 *
	 * @throws ProblemException if it is not there any more or has changed since
	 */
	static PreparedData reopen(RunInputs inputs, Datasets datasets, String where) throws ProblemException {
		RunDataset recorded = inputs.dataset();
		Dataset dataset = datasets.open(source(recorded));
		if (!dataset.contentHash().equals(recorded.hash())) {
			throw ProblemException.input(Problem.error("dataset-changed", "Dataset '" + recorded.source() + "' of " + where,
					"the content the run was made with (SHA-256 " + recorded.hash() + ")",
					"other content (" + dataset.contentHash() + ")", "Restore the data, or start a new run."));
		}
		return own(inputs, dataset, datasets);
	}

	/** Returns the data a run was made with, cut and preprocessed as it was. */
	static PreparedData own(RunInputs inputs, Dataset dataset, Datasets datasets) throws ProblemException {
		Partition partition = Split.parse(inputs.split().spec()).partition(dataset.size());
		return new PreparedData(dataset, partition, preprocessing(inputs, datasets), Origin.FITTED);
	}

	/**
	 * Returns other data as a model of a run sees it: every row belongs to the part {@code ALL} and to the training part.
	 *
	 * @throws ProblemException if it has another number of values, or classes that the run's data does not have
	 */
	static PreparedData foreign(RunInputs inputs, Dataset dataset, Datasets datasets, List<String> classes)
			throws ProblemException {
		int expected = DataShape.parse(inputs.dataset().shape()).dimensions();
		int found = dataset.info().shape().dimensions();
		if (found != expected) {
			throw ProblemException.input(Problem.error("data-shape", "Dataset '" + dataset.info().id() + "'",
					expected + " values per row" + (inputs.dataset().columns().isEmpty() ? ""
							: " (" + String.join(", ", inputs.dataset().columns()) + ")"),
					found + (dataset.info().columns().isEmpty() ? "" : " (" + String.join(", ", dataset.info().columns()) + ")"),
					"Use data of the kind the run was trained on; name a column that holds the class as the label."));
		}
		Dataset matched = classes.isEmpty() || !dataset.info().labelled() ? dataset : RelabelledDataset.of(dataset, classes);
		return new PreparedData(matched, Split.ALL.partition(dataset.size()), preprocessing(inputs, datasets), Origin.OTHER);
	}
}

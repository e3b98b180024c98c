package org.genwright.core.job;

import java.nio.file.Path;
import java.util.List;

import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Origin;
import org.genwright.core.dataset.Partition;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.dataset.Split;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.problem.Severity;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunInputs;
import org.genwright.core.shape.DataShape;
import org.genwright.nn.rng.RandomStream;

/** Resolves what was asked for, or what a run recorded, into a {@link Plan}. Writes nothing. */
final class Planner {

	private final Families families;
	private final Datasets datasets;

	Planner(Families families, Datasets datasets) {
		this.families = families;
		this.datasets = datasets;
	}

	/**
	 * Resolves a request: opens the data and fits the preprocessing.
	 *
	 * @param listener hears the warnings
	 */
	Plan plan(JobRequest request, JobListener listener) throws ProblemException {
		ModelFormat.require(request.architecture(), request.modelFile());
		FamilyDescriptor family = families.require(request.architecture(), "'" + request.modelName() + "'");
		ModelSettings settings = ModelSettings.of(family.family(), request.architecture(), request.modelFile(), request.overrides());
		ModelData model = new ModelData(request.architecture(), request.modelFile(), datasets);
		Split split = model.split(request.data());
		List<ConfiguredStep> steps = model.steps();
		DataSource source = model.source(request.data());
		Dataset dataset = datasets.open(source);
		DataShape shape = model.reconcile(dataset.info().shape(), request.data());
		requireLabels(family, settings, dataset, source);
		Partition partition = split.partition(dataset.size());
		requireFinite(dataset);
		RandomStream rng = RandomStream.of(TrainingSettings.of(settings.training()).seed());
		Preprocessing preprocessing = Preprocessing.fit(steps, dataset, partition.train(), rng);
		Plan plan = new Plan(family, settings, request.architecture(), families.layers(), source, split,
				new PreparedData(dataset, partition, preprocessing, Origin.FITTED), shape, request.folder(), request.compute());
		requireValid(family.family().check(settings.family(), plan.profile()), listener);
		requireValid(ModelNetworks.of(request.architecture(), family.family(), settings.family(), plan.profile(), families.layers())
				.problems(), listener);
		return plan;
	}

	/** Resolves a run's record: opens the same data again and restores the preprocessing. */
	Plan restore(Run run, int threads) throws ProblemException {
		RunInputs inputs = run.record().inputs();
		String where = "run '" + run.id() + "'";
		FamilyDescriptor family = families.require(inputs.family().id(), where);
		ModelSettings settings = RecordedInputs.settings(inputs, family, where);
		PreparedData data = RecordedInputs.reopen(inputs, datasets, where);
		return new Plan(family, settings, RecordedModel.of(run), families.layers(), RecordedInputs.source(inputs.dataset()),
				Split.parse(inputs.split().spec()), data, DataShape.parse(inputs.dataset().shape()),
				Path.of("").toAbsolutePath(), new ComputeOptions(run.record().environment().backend(), threads));
	}

	private static void requireLabels(FamilyDescriptor family, ModelSettings settings, Dataset dataset, DataSource source)
			throws ProblemException {
		boolean needed = family.family().conditioning(settings.family()) == Conditioning.CLASS;
		if (needed && !dataset.info().labelled()) {
			throw ProblemException.input(Problem.error("no-labels", "Dataset '" + source.source() + "'",
					"a label column, since the model is class-conditional", "none",
					"Name the column that holds the class with --label COLUMN, or in the model file."));
		}
	}

	private static void requireValid(List<Problem> problems, JobListener listener) throws ProblemException {
		problems.stream().filter(problem -> problem.severity() == Severity.WARNING)
				.forEach(problem -> listener.message("Warning: " + problem.message()));
		List<Problem> errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw ProblemException.input(errors);
		}
	}

	private static void requireFinite(Dataset dataset) throws ProblemException {
		double[] x = new double[dataset.info().shape().dimensions()]; // [D]
		for (int row = 0; row < dataset.size(); row++) {
			dataset.read(row, x, 0);
			for (int d = 0; d < x.length; d++) {
				if (!Double.isFinite(x[d])) {
					List<String> columns = dataset.info().columns();
					throw ProblemException.input(Problem.error("not-finite", "Dataset '" + dataset.info().id() + "', row " + row
							+ ", " + (columns.isEmpty() ? "value " + d : "column '" + columns.get(d) + "'"), "a finite number",
							"'" + x[d] + "'", "Correct or remove the row."));
				}
			}
		}
	}
}

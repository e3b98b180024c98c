package org.genwright.core.job;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.genwright.core.dataset.DataSource;
import org.genwright.core.dataset.Dataset;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.Examples;
import org.genwright.core.dataset.Part;
import org.genwright.core.dataset.PreparedData;
import org.genwright.core.dataset.Preprocessing;
import org.genwright.core.evaluation.BayesClassifier;
import org.genwright.core.evaluation.Evaluator;
import org.genwright.core.evaluation.ImageGrid;
import org.genwright.core.evaluation.Quantiles;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.Density;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.Samples;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.LatestCheckpoint;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunInputs;
import org.genwright.core.run.RunState;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.DataShape;

/**
 * The model of a run, opened for use in the units of the data: it samples, evaluates, classifies. Needs the run
 * directory only; the data is opened when it is asked for.
 */
public final class TrainedRun implements AutoCloseable {

	private final Run run;
	private final Datasets datasets;
	private final FamilyDescriptor family;
	private final long step;
	private final List<Problem> damaged;
	private final List<String> classes;
	private final Preprocessing preprocessing;
	private final ModelContext context;
	private final TrainedModel model;

	private TrainedRun(Run run, Families families, Datasets datasets, int threads) throws ProblemException {
		this.run = run;
		this.datasets = datasets;
		RunInputs inputs = run.record().inputs();
		String where = "run '" + run.id() + "'";
		family = families.require(inputs.family().id(), where);
		SettingValues settings = RecordedInputs.settings(inputs, family, where).family();
		preprocessing = RecordedInputs.preprocessing(inputs, datasets);
		classes = family.family().conditioning(settings) == Conditioning.CLASS ? inputs.dataset().classes() : List.of();
		LatestCheckpoint latest = run.latestCheckpoint();
		damaged = latest.damaged();
		Checkpoint checkpoint = latest.checkpoint().orElseThrow(() -> noCheckpoint(run, latest));
		step = checkpoint.step();
		int levels = preprocessing.levels(inputs.dataset().levels());
		context = new ModelContext(settings, shape(), columns(), classes, levels, RecordedModel.of(run),
				families.layers(), run.record().environment().backend(), threads);
		model = EngineStart.of(() -> family.family().trainer().load(context, checkpoint.weights()));
	}

	private static ProblemException noCheckpoint(Run run, LatestCheckpoint latest) {
		String where = "Run '" + run.id() + "'";
		if (latest.damaged().isEmpty()) {
			return ProblemException.input(Problem.error("no-checkpoint", where, "a checkpoint", "none",
					run.effectiveState() == RunState.FAILED
							? "The run failed before its first checkpoint. Remove the cause, which its record tells, and train again."
							: "Let the run go on until it has written one."));
		}
		List<Problem> problems = new ArrayList<>(latest.damaged());
		problems.add(Problem.error("no-checkpoint", where, "a checkpoint that is not damaged", "damaged ones only",
				"Restore one from a copy, or train again."));
		return ProblemException.input(problems);
	}

	/**
	 * Opens the model of a run's newest good checkpoint.
	 *
	 * @param run      a run in any state that has a checkpoint
	 * @param families what is installed
	 * @param datasets what is installed
	 * @param threads  number of threads, at least 1; changes no bit
	 * @throws ProblemException if there is no good checkpoint, or family or preprocessing steps are not installed
	 */
	public static TrainedRun open(Run run, Families families, Datasets datasets, int threads) throws ProblemException {
		return new TrainedRun(run, families, datasets, threads);
	}

	/** Returns the run. */
	public Run run() {
		return run;
	}

	/** Returns the family. */
	public FamilyDescriptor family() {
		return family;
	}

	/** Returns the step of the checkpoint the model is from. */
	public long step() {
		return step;
	}

	/** Returns warnings of newer checkpoints that are damaged and were passed over. */
	public List<Problem> damaged() {
		return damaged;
	}

	/** Returns what the model is built from. */
	public ModelContext context() {
		return context;
	}

	/** Returns the model, over preprocessed examples. */
	public TrainedModel model() {
		return model;
	}

	/** Returns the steps between data and model. */
	public Preprocessing preprocessing() {
		return preprocessing;
	}

	/** Returns the shape of one example. */
	public DataShape shape() throws ProblemException {
		return DataShape.parse(run.record().inputs().dataset().shape());
	}

	/** Returns the names of the values of a table; empty for images. */
	public List<String> columns() {
		return run.record().inputs().dataset().columns();
	}

	/** Returns the names of the classes of a class-conditional model; empty otherwise. */
	public List<String> classes() {
		return classes;
	}

	/**
	 * Draws examples in the units of the data.
	 *
	 * @param n         how many, at least 0
	 * @param condition the class to draw from; empty to draw the class from the prior, too
	 * @param seed      decides the draws
	 */
	public Samples sample(int n, OptionalInt condition, long seed) {
		return Sampling.draw(model, preprocessing, n, condition, seed);
	}

	/**
	 * Opens the data the run was made with again, cut as it was.
	 *
	 * @throws ProblemException if it is not there any more or has changed since
	 */
	public PreparedData data() throws ProblemException {
		return RecordedInputs.reopen(run.record().inputs(), datasets, "run '" + run.id() + "'");
	}

	/**
	 * Opens other data as the model sees it: every row in the parts {@code ALL} and {@code TRAIN}. The run's own data is
	 * recognised by its content and cut as it was.
	 *
	 * @throws ProblemException if it cannot be read, has another number of values, or classes the model does not have
	 */
	public PreparedData data(DataSource source) throws ProblemException {
		RunInputs inputs = run.record().inputs();
		Dataset dataset = datasets.open(source);
		return dataset.contentHash().equals(inputs.dataset().hash())
				? RecordedInputs.own(inputs, dataset, datasets)
				: RecordedInputs.foreign(inputs, dataset, datasets, classes);
	}

	/**
	 * Returns the evaluator of {@code log p(x)} in the units of the data.
	 *
	 * @throws ProblemException if the family has no density
	 */
	public Evaluator evaluator() throws ProblemException {
		return new Evaluator(density(), preprocessing);
	}

	/**
	 * Returns the evaluator of the importance-weighted bound on {@code log p(x)} in the units of the data.
	 *
	 * @param k number of importance samples, at least 1
	 * @throws ProblemException if the family has no such bound
	 */
	public Evaluator evaluator(int k) throws ProblemException {
		return new Evaluator(model.importanceWeighted(k).orElseThrow(() -> ProblemException.input(Problem.error(
				"no-importance-weighting", "Run '" + run.id() + "'", "a model with an importance-weighted bound",
				"the family '" + family.id() + "', which has none", "Evaluate it without importance samples."))), preprocessing);
	}

	/**
	 * Returns the distribution of {@code log p(x)} over a part of the run's data.
	 *
	 * @param part a part that has rows
	 * @throws ProblemException if the family has no density, if the part has no rows, or as {@link #data()}
	 */
	public Quantiles quantiles(Part part) throws ProblemException {
		Examples examples = data().examples(part);
		if (examples.size() == 0) {
			throw ProblemException.input(Problem.error("empty-part", "Run '" + run.id() + "', part '" + part.id() + "'",
					"at least one row", "none by the split '" + run.record().inputs().split().spec() + "'", "Name another part."));
		}
		return new Quantiles(evaluator().logProb(examples));
	}

	/** Returns {@link #quantiles} of the training part. */
	public Quantiles trainingQuantiles() throws ProblemException {
		return quantiles(Part.TRAIN);
	}

	/**
	 * Returns the part of the run's data that thresholds refer to: the validation part, on which a model that
	 * has learned its training rows by heart is not too sure of itself; the training part if there is no other.
	 */
	public Part calibration() {
		return run.record().inputs().split().validation() > 0 ? Part.VALIDATION : Part.TRAIN;
	}

	/**
	 * Returns the Bayes classifier that rejects examples less likely than a share of those of {@link #calibration()}.
	 *
	 * @param reject the share, 0 … 1; 0 rejects none and needs no data
	 * @throws ProblemException if the model is not class-conditional, or as {@link #quantiles}
	 */
	public BayesClassifier classifier(double reject) throws ProblemException {
		if (model.classes() == 0) {
			throw ProblemException.input(Problem.error("not-class-conditional", "Run '" + run.id() + "'",
					"a class-conditional model", "a model without classes",
					"Train the model with its class-conditional setting on labelled data."));
		}
		double threshold = reject == 0 ? Double.NEGATIVE_INFINITY : quantiles(calibration()).at(reject);
		return new BayesClassifier(density(), model.classes(), threshold);
	}

	/**
	 * Returns how examples are drawn as images.
	 *
	 * @throws ProblemException if the data are not images
	 */
	public ImageGrid imageGrid() throws ProblemException {
		if (!ImageGrid.supports(shape())) {
			throw ProblemException.input(Problem.error("not-images", "Run '" + run.id() + "'",
					"data of the shape [1, H, W] or [3, H, W]", shape().toString(), "Write the samples as a table instead."));
		}
		return Sampling.imageGrid(shape(), run.record().inputs().dataset().levels());
	}

	private Density density() throws ProblemException {
		return model.density().orElseThrow(() -> ProblemException.input(Problem.error("no-density", "Run '" + run.id() + "'",
				"a model with a density", "the family '" + family.id() + "', which is " + family.taxonomy().label(),
				"Use a family that computes a likelihood or a bound.")));
	}

	@Override
	public void close() {
		model.close();
	}
}

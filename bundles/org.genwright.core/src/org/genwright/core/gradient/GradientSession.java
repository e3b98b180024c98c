package org.genwright.core.gradient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import org.genwright.core.dataset.Examples;
import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingContext;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.Tensor;
import org.genwright.nn.program.Program;
import org.genwright.nn.rng.RandomStream;

/**
 * Trains a {@link Learner} by mini-batches. Their order is a permutation of the training examples for each epoch, a pure
 * function of seed and epoch; noise of the preprocessing is drawn afresh every epoch.
 * <p>
 * Scalars: {@code train/TERM} and {@code gradient-norm} (before clipping) of each step's batch, {@code learning-rate};
 * {@code validation/TERM} as means over all validation examples; {@code examples-per-second} and {@code memory-bytes}
 * (resident memory of the process) every 50 steps, at least once an epoch.
 * <p>
 * A checkpoint's weights are those a model is loaded from: moving averages where they are kept, and at the end of the
 * training those of the best validation. All else is with the optimiser's tensors and in the state.
 */
public final class GradientSession implements TrainingSession {

	private static final long VALIDATION_CLOCK = 1L << 62;
	private static final long SHEETS = 20;

	private final GradientSetup setup;
	private final Learner learner;
	private final Program program;
	private final ProgramState tensors;
	private final Selection selection;
	private final Warnings warnings = new Warnings();
	private final Meter meter;
	private final TermMeans trainMeans = new TermMeans();
	private final RandomStream orders;
	private long step;
	private long orderEpoch = -1;
	private int[] order = new int[0];
	private boolean concluded;

	private GradientSession(GradientSetup setup, Learner learner) {
		this.setup = setup;
		this.learner = learner;
		program = learner.program();
		tensors = new ProgramState(program);
		selection = new Selection(setup.settings().validation());
		meter = new Meter(setup.stepsPerEpoch());
		orders = setup.context().rng().child("order");
	}

	/**
	 * Starts a training at step 0.
	 *
	 * @param factory makes the learner
	 * @throws ProblemException if settings, model or data do not fit, or memory does not suffice
	 */
	public static GradientSession start(TrainingContext context, LearnerFactory factory) throws ProblemException {
		GradientSetup setup = new GradientSetup(context);
		return new GradientSession(setup, setup.open(factory));
	}

	/**
	 * Continues a training so that all later steps equal the uninterrupted ones to the bit, in the middle of an epoch too.
	 *
	 * @param factory makes the learner
	 * @throws ProblemException if the checkpoint is not one of the model
	 */
	public static GradientSession resume(TrainingContext context, Checkpoint checkpoint, LearnerFactory factory)
			throws ProblemException {
		GradientSession session = start(context, factory);
		try {
			session.restore(checkpoint);
			return session;
		} catch (ProblemException | RuntimeException e) {
			session.close();
			throw e;
		}
	}

	private void restore(Checkpoint checkpoint) throws ProblemException {
		step = checkpoint.step();
		tensors.restore(checkpoint.weights(), checkpoint.optimizer());
		SessionState.restore(checkpoint, learner, setup, selection, warnings);
	}

	@Override
	public long step() {
		return step;
	}

	@Override
	public boolean finished() {
		return step >= setup.totalSteps() || selection.exhausted();
	}

	@Override
	public double progress() {
		return Math.min(1, (double) step / setup.totalSteps());
	}

	@Override
	public int slices() {
		return setup.settings().slices();
	}

	@Override
	public StepReport advance() throws ProblemException {
		long started = System.nanoTime();
		long epoch = step / setup.stepsPerEpoch();
		Minibatch batch = setup.train().fill((int) (step % setup.stepsPerEpoch()), order(epoch), epoch);
		setup.guard().begin(step + 1);
		Map<String, Double> terms = learner.step(batch);
		step++;
		meter.count(batch.n(), System.nanoTime() - started);
		trainMeans.add(terms, batch.n());
		Map<String, Double> scalars = new LinkedHashMap<>();
		terms.forEach((term, mean) -> scalars.put("train/" + term, mean));
		scalars.put("gradient-norm", setup.guard().gradientNorm());
		scalars.put("learning-rate", rate());
		scalars.putAll(meter.scalars(step, program.device().memory().usedBytes()));
		return new StepReport(step, scalars, String.join("\n", look(scalars)));
	}

	private IntUnaryOperator order(long epoch) {
		if (epoch != orderEpoch) {
			order = orders.child(epoch).sequence().permutation(setup.context().train().size());
			orderEpoch = epoch;
		}
		return place -> order[place];
	}

	/** Returns the rate of the last step. */
	private double rate() {
		long steps = setup.groups().names().stream().findFirst().map(program::optimiserStep).orElse(step);
		return setup.rate().at(Math.max(1, steps));
	}

	/**
	 * Looks at where the training stands, at the end of an epoch and when a validation is due.
	 *
	 * @param scalars receives what the validation found
	 * @return lines for the log
	 */
	private List<String> look(Map<String, Double> scalars) throws ProblemException {
		List<String> lines = new ArrayList<>();
		boolean validate = setup.validation().isPresent() && endOf(setup.settings().validation().every());
		if (validate || endOf(setup.stepsPerEpoch())) {
			String line = "Epoch " + Math.ceilDiv(step, setup.stepsPerEpoch()) + ", step " + step + " of " + setup.totalSteps()
					+ ": train " + TermMeans.words(trainMeans.means());
			trainMeans.clear();
			lines.add(validate ? line + "; validation " + validate(scalars) + "." : line + ".");
			lines.addAll(warnings.fresh(learner.warnings()));
			if (selection.exhausted()) {
				lines.add("No validation loss below that of step " + selection.bestStep() + " in " + selection.failures()
						+ " validations: the training ends.");
			}
		}
		return lines;
	}

	/** Tells whether a stretch of so many steps, an epoch if 0, or the training ends here. */
	private boolean endOf(long steps) {
		return step % (steps > 0 ? steps : setup.stepsPerEpoch()) == 0 || step == setup.totalSteps();
	}

	/** Returns the outcome of a validation in words. */
	private String validate(Map<String, Double> scalars) throws ProblemException {
		Map<String, Double> means = validationMeans();
		setup.guard().requireFinite(means);
		means.forEach((term, mean) -> scalars.put("validation/" + term, mean));
		learner.validationFigures().forEach((figure, value) -> scalars.put("validation/" + figure, value));
		boolean improves = selection.improves(means.get(Learner.LOSS), step);
		if (improves && selection.keepsBest()) {
			selection.keep(tensors.model());
		}
		return TermMeans.words(means) + (improves ? ", the least so far" : "");
	}

	/** Validates with the model's weights and with random numbers that are the same every time. */
	private Map<String, Double> validationMeans() {
		Batches batches = setup.validation().orElseThrow();
		TermMeans means = new TermMeans();
		long clock = program.step();
		Map<String, Tensor> raw = tensors.averages() ? tensors.raw() : Map.of();
		if (!raw.isEmpty()) {
			tensors.write(tensors.model());
		}
		for (int number = 0; number < batches.count(); number++) {
			program.step(VALIDATION_CLOCK + number);
			Minibatch batch = batches.fill(number, IntUnaryOperator.identity(), Examples.EVALUATION);
			means.add(learner.validate(batch), batch.n());
		}
		tensors.write(raw);
		program.step(clock);
		return means.means();
	}

	/** Tells whether a sheet of samples is due after this step: as asked, or about twenty times over the training. */
	@Override
	public boolean sampleDue() {
		long every = setup.settings().sampleEvery();
		return step > 0 && step % (every > 0 ? every : Math.ceilDiv(setup.totalSteps(), SHEETS)) == 0;
	}

	/** Asks for a checkpoint of the first weights, so that there is one to load however early a training fails. */
	@Override
	public boolean checkpointDue() {
		return step == 0;
	}

	/** Changes {@code learning-rate}; schedule and warm-up go on with the new rate. */
	@Override
	public String change(String setting, String value) throws ProblemException {
		if (!setting.equals(GradientSettings.LEARNING_RATE.id())) {
			throw ProblemException.input(Problem.error("fixed-setting", "Setting '" + setting + "' of a training",
					"'" + GradientSettings.LEARNING_RATE.id() + "', which can change while training", "another",
					"Start a new run with the other value."));
		}
		double before = setup.rate().rate();
		setup.rate().rate(SettingValues.parse(List.of(GradientSettings.LEARNING_RATE), Map.of(setting, value),
				"Request to change the learning rate").get(GradientSettings.LEARNING_RATE));
		return "Learning rate changed from " + StepGuard.plain(before) + " to " + StepGuard.plain(setup.rate().rate()) + " after step "
				+ step + ".";
	}

	/** Takes the weights of the best validation for the model, where they are kept. */
	@Override
	public void conclude() {
		concluded = !selection.best().isEmpty();
	}

	@Override
	public Checkpoint checkpoint() {
		Map<String, Tensor> weights = weights();
		return new Checkpoint(step, weights, tensors.others(weights, selection.best()),
				SessionState.of(learner, setup, selection, warnings));
	}

	private Map<String, Tensor> weights() {
		return concluded ? selection.best() : tensors.model();
	}

	@Override
	public TrainedModel model() {
		return learner.model(weights());
	}

	@Override
	public void close() {
		learner.close();
		setup.close();
	}
}

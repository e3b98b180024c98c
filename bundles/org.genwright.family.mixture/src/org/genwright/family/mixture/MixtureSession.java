package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.family.Conditioning;
import org.genwright.core.family.ModelContext;
import org.genwright.core.family.StepReport;
import org.genwright.core.family.TrainedModel;
import org.genwright.core.family.TrainingSession;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.density.GaussianPass;
import org.genwright.nn.device.Device;

/** A training: the fits of all classes, one after the other. One step is one EM iteration. */
final class MixtureSession implements TrainingSession {

	private static final String STATE = "fits";

	private final ModelContext context;
	private final MixtureOptions options;
	private final Device device;
	private final List<MixtureFit> fits;
	private final double[] prior;
	private long step;

	private MixtureSession(ModelContext context, MixtureOptions options, Device device, List<MixtureFit> fits,
			double[] prior) {
		this.context = context;
		this.options = options;
		this.device = device;
		this.fits = fits;
		this.prior = prior;
	}

	/** Opens a session at step 0 with one fit for each element of the lists. */
	static MixtureSession open(ModelContext context, MixtureOptions options, List<TrainingRows> rows,
			List<StartingPoint> startingPoints) throws ProblemException {
		Device device = Device.open(context.backend(), context.threads());
		try {
			List<MixtureFit> fits = new ArrayList<>();
			for (int c = 0; c < rows.size(); c++) {
				int label = options.conditioning() == Conditioning.NONE ? TrainingRows.ALL_CLASSES : c;
				fits.add(new MixtureFit(device, rows.get(c), options, startingPoints.get(c), new Names(context, label)));
			}
			return new MixtureSession(context, options, device, fits, prior(options, rows));
		} catch (ProblemException | RuntimeException e) {
			device.close();
			throw e;
		}
	}

	private static double[] prior(MixtureOptions options, List<TrainingRows> rows) {
		double[] prior = new double[rows.size()]; // [K]
		if (options.prior() == MixtureOptions.ClassPrior.UNIFORM) {
			Arrays.fill(prior, 1.0 / prior.length);
			return prior;
		}
		double total = rows.stream().mapToDouble(TrainingRows::totalWeight).sum();
		for (int c = 0; c < prior.length; c++) {
			prior[c] = rows.get(c).totalWeight() / total;
		}
		return prior;
	}

	@Override
	public long step() {
		return step;
	}

	@Override
	public boolean finished() {
		return fits.getLast().finished();
	}

	@Override
	public double progress() {
		return fits.stream().mapToDouble(MixtureFit::progress).sum() / fits.size();
	}

	@Override
	public StepReport advance() throws ProblemException {
		if (finished()) {
			throw new IllegalStateException("A training: expected steps only before its end, found one after it.");
		}
		int current = current();
		MixtureFit fit = fits.get(current);
		Map<String, Double> scalars = new LinkedHashMap<>();
		scalars.put("em/start", (double) fit.currentStart());
		if (options.conditioning() == Conditioning.CLASS) {
			scalars.put("em/class", (double) current);
		}
		MixtureFit.Report report = fit.advance();
		report.objective().ifPresent(objective -> scalars.put(
				options.regularisation() > 0 ? "train/penalisedLogLikelihood" : "train/logLikelihood", objective));
		if (fit.finished()) {
			fit.close();
		}
		step++;
		return new StepReport(step, scalars, report.message());
	}

	private int current() {
		int current = 0;
		while (fits.get(current).finished()) {
			current++;
		}
		return current;
	}

	@Override
	public Checkpoint checkpoint() {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		List<Object> states = new ArrayList<>();
		for (int c = 0; c < fits.size(); c++) {
			MixtureFit.State state = fits.get(c).state();
			tensors.putAll(fits.get(c).tensors(MixtureSet.prefix(options.conditioning(), c)));
			states.add(List.of((long) state.start(), state.iteration(), (long) state.bestStart()));
		}
		return new Checkpoint(step, mixtures().tensors(), tensors, Map.of(STATE, states));
	}

	/**
	 * Continues from a checkpoint.
	 *
	 * @throws ProblemException if the checkpoint is not one of this training
	 */
	void restore(Checkpoint checkpoint) throws ProblemException {
		MixtureSet stored = MixtureSet.read(context, options, checkpoint.weights());
		if (!(checkpoint.state().get(STATE) instanceof List<?> states) || states.size() != fits.size()) {
			throw mismatch(fits.size() + " entries in '" + STATE + "'", "'" + checkpoint.state().get(STATE) + "'");
		}
		for (int c = 0; c < fits.size(); c++) {
			long[] numbers = numbers(states.get(c));
			fits.get(c).restore((int) numbers[0], numbers[1], (int) numbers[2], stored.mixtures().get(c),
					MixtureSet.prefix(options.conditioning(), c), checkpoint.optimizer());
		}
		step = checkpoint.step();
	}

	private static long[] numbers(Object entry) throws ProblemException {
		if (entry instanceof List<?> list && list.size() == 3 && list.stream().allMatch(Number.class::isInstance)) {
			return list.stream().mapToLong(number -> ((Number) number).longValue()).toArray();
		}
		throw mismatch("three numbers in an entry of '" + STATE + "'", "'" + entry + "'");
	}

	private static ProblemException mismatch(String expected, String found) {
		return ProblemException.input(Problem.error("checkpoint-mismatch", "State of the checkpoint", expected, found,
				"The checkpoint belongs to another training; resume from a checkpoint of this run."));
	}

	@Override
	public int slices() {
		return GaussianPass.MOST_SLICES;
	}

	@Override
	public TrainedModel model() {
		return new MixtureModel(mixtures(), device, () -> {
			// The device belongs to the session.
		});
	}

	private MixtureSet mixtures() {
		return new MixtureSet(options.conditioning(), fits.stream().map(MixtureFit::standing).toList(), prior,
				options.conditioning() == Conditioning.CLASS ? context.classes() : List.of());
	}

	@Override
	public void close() {
		fits.forEach(MixtureFit::close);
		device.close();
	}
}

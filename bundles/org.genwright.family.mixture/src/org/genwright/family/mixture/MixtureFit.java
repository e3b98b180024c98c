package org.genwright.family.mixture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Shape;
import org.genwright.nn.Tensor;
import org.genwright.nn.device.Device;

/**
 * The fit of one mixture: EM from one start after the other, the best kept. Driven one iteration at a time; its state
 * between iterations is small and goes into checkpoints.
 */
final class MixtureFit implements AutoCloseable {

	/**
	 * What one iteration has to say.
	 *
	 * @param objective in nats per example; empty if the start collapsed before it was known
	 * @param message   a line for the log; empty if there is nothing to say
	 */
	record Report(Optional<Double> objective, String message) {
	}

	/**
	 * Where a fit stands.
	 *
	 * @param start       the current start, counted from 0
	 * @param iteration   the iterations of the current start so far
	 * @param current     the current start's parameters in scaled columns; null before its first iteration
	 * @param convergence the current start's objectives
	 * @param best        the best finished start's parameters in the data's units; null before the first
	 * @param bestStart   the best finished start; -1 before the first
	 * @param objective   the best finished start's objective; NaN before the first
	 */
	record State(int start, long iteration, MixtureParameters current, Convergence convergence, MixtureParameters best,
			int bestStart, double objective) {

		static final State INITIAL = new State(0, 0, null, Convergence.NONE, null, -1, Double.NaN);

		private State nextStart() {
			return new State(start + 1, 0, null, Convergence.NONE, best, bestStart, objective);
		}

		private State improvedTo(MixtureParameters parameters) {
			return new State(start, iteration, current, convergence, parameters, start, convergence.objective());
		}
	}

	/** How a start stands after an iteration. */
	private enum Outcome {
		GOING_ON(""), CONVERGED(""), OUT_OF_ITERATIONS(", not converged: 'max-iterations' is reached"),
		HOPELESS(", given up: too far below the best start");

		private final String remark;

		Outcome(String remark) {
			this.remark = remark;
		}
	}

	/** A start gets so many iterations before it can be given up: random starts take long to leave their plateau. */
	private static final long PATIENCE = 200;

	private final Device device;
	private final TrainingRows rows;
	private final MixtureOptions options;
	private final StartingPoint startingPoint;
	private final Names names;
	private final int starts;
	private final MixtureParameters single;
	private ExpectationMaximisation em;
	private State state = State.INITIAL;
	private String lastCollapse = "";

	/**
	 * Prepares a fit.
	 *
	 * @throws ProblemException if the rows do not even determine one Gaussian of this form
	 */
	MixtureFit(Device device, TrainingRows rows, MixtureOptions options, StartingPoint startingPoint, Names names)
			throws ProblemException {
		this.device = device;
		this.rows = rows;
		this.options = options;
		this.startingPoint = startingPoint;
		this.names = names;
		this.starts = options.starts(rows.size(), rows.epsilon().length);
		try (ExpectationMaximisation one = new ExpectationMaximisation(device, rows, options, 1)) {
			this.single = one.maximiseOne().unscaled(rows.scaling());
		} catch (CollapsedStart e) {
			throw ProblemException.input(Problem.error("singular-data", "Training data" + names.ofClass(),
					"more rows than columns, and no column that is a linear combination of others",
					rows.size() + " rows of " + rows.epsilon().length + " columns with a singular covariance",
					new CollapseAdvice(options, rows).ofOneGaussian()), e);
		}
	}

	/** Tells whether all starts are done. */
	boolean finished() {
		return state.start() == starts;
	}

	/** Returns the share of the work done, 0 … 1. */
	double progress() {
		double within = state.iteration() / (state.iteration() + 50.0);
		return (state.start() + within) / starts;
	}

	/** Returns the current start, counted from 1. */
	int currentStart() {
		return Math.min(state.start() + 1, starts);
	}

	/** Returns where the fit stands. */
	State state() {
		return state;
	}

	/** Returns the mixture as it stands, in the data's units: the best start's, else the current one's, else one Gaussian. */
	MixtureParameters standing() {
		if (state.best() != null) {
			return state.best();
		}
		return state.current() == null ? single : state.current().unscaled(rows.scaling());
	}

	/**
	 * Takes one EM iteration.
	 *
	 * @throws ProblemException if this was the last start and all have collapsed; then the state is as before
	 */
	Report advance() throws ProblemException {
		boolean first = state.start() == 0 && state.iteration() == 0;
		Report report = iterate();
		if (!first || starts == 1 || options.starts().isPresent()) {
			return report;
		}
		String opening = starts + " starts" + names.ofClass() + ", as 'starts' is unset";
		return new Report(report.objective(), report.message().isEmpty() ? opening : opening + "; " + report.message());
	}

	private Report iterate() throws ProblemException {
		try {
			MixtureParameters parameters = state.current() != null ? state.current()
					: startingPoint.parameters(state.start(), device, em());
			ExpectationMaximisation.Iteration iteration = em().iterate(parameters);
			state = new State(state.start(), state.iteration() + 1, iteration.next(),
					state.convergence().next(iteration.objective()), state.best(), state.bestStart(), state.objective());
			return new Report(Optional.of(iteration.objective()), endOfStart());
		} catch (CollapsedStart e) {
			return collapsed(e);
		}
	}

	private String endOfStart() {
		Outcome outcome = outcome();
		if (outcome == Outcome.GOING_ON) {
			return "";
		}
		if (state.best() == null || state.convergence().objective() > state.objective()) {
			state = state.improvedTo(state.current().unscaled(rows.scaling()));
		}
		String message = label(state.start()) + ": " + quantity() + " " + state.convergence().objective()
				+ " nats per example after " + state.iteration() + " iterations" + outcome.remark;
		state = state.nextStart();
		return withResult(message);
	}

	private Outcome outcome() {
		long left = options.maxIterations() - state.iteration();
		if (options.components() == 1 || state.convergence().reached(options.tolerance())) {
			return Outcome.CONVERGED;
		}
		if (left <= 0) {
			return Outcome.OUT_OF_ITERATIONS;
		}
		boolean hopeless = state.best() != null && state.iteration() >= PATIENCE
				&& state.convergence().staysBelow(state.objective(), left);
		return hopeless ? Outcome.HOPELESS : Outcome.GOING_ON;
	}

	private Report collapsed(CollapsedStart cause) throws ProblemException {
		lastCollapse = cause.getMessage();
		if (state.start() + 1 == starts && state.best() == null) {
			CollapseAdvice advice = new CollapseAdvice(options, rows);
			throw ProblemException.run(Problem.error("collapsed", "Fit" + names.ofClass() + ", iteration "
					+ (state.iteration() + 1) + " of " + label(state.start()),
					"components that keep enough rows and variance in at least one of " + starts + (starts == 1 ? " start" : " starts"),
					"that " + lastCollapse + advice.distinctRowsIfFew(), advice.ofAllStarts()), cause);
		}
		String message = label(state.start()) + ": dropped, as " + lastCollapse;
		state = state.nextStart();
		return new Report(Optional.empty(), withResult(message));
	}

	private String withResult(String message) {
		return finished() && starts > 1 ? message + "; kept " + label(state.bestStart()) : message;
	}

	private String label(int start) {
		if (options.components() == 1) {
			return "closed form" + names.ofClass();
		}
		return "start " + (start + 1) + " of " + starts + names.ofClass() + " (" + startingPoint.kind(start).label() + ")";
	}

	private String quantity() {
		return options.regularisation() > 0 ? "penalised log-likelihood" : "log-likelihood";
	}

	private ExpectationMaximisation em() {
		if (em == null) {
			em = new ExpectationMaximisation(device, rows, options, options.components());
		}
		return em;
	}

	/** Returns the tensors that a checkpoint needs besides the standing parameters. */
	Map<String, Tensor> tensors(String prefix) {
		Map<String, Tensor> tensors = new LinkedHashMap<>();
		Convergence convergence = state.convergence();
		tensors.put(prefix + "objectives", Tensor.of(Shape.of(4), new double[] { convergence.objective(),
				convergence.gain(), convergence.previousGain(), state.objective() }));
		if (state.current() != null) {
			tensors.putAll(ParameterTensors.write(prefix + "current/", state.current()));
		}
		return tensors;
	}

	/**
	 * Continues from a checkpoint.
	 *
	 * @param standing the parameters stored as the model
	 * @throws ProblemException if the tensors are not those of this fit
	 */
	void restore(int start, long iteration, int bestStart, MixtureParameters standing, String prefix,
			Map<String, Tensor> tensors) throws ProblemException {
		double[] objectives = ParameterTensors.require(prefix + "objectives", tensors, Shape.of(4));
		MixtureParameters current = iteration == 0 ? null
				: ParameterTensors.read(prefix + "current/", tensors, options.form(), rows.epsilon().length);
		state = new State(start, iteration, current, new Convergence(objectives[0], objectives[1], objectives[2]),
				bestStart < 0 ? null : standing, bestStart, objectives[3]);
	}

	/** Frees device memory; a later iteration takes it again. */
	@Override
	public void close() {
		if (em != null) {
			em.close();
			em = null;
		}
	}
}

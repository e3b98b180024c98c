package org.genwright.core.gradient;

import java.math.BigDecimal;
import java.util.Map;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Tensor;
import org.genwright.nn.program.Program;
import org.genwright.nn.program.StepResult;

/**
 * Refuses training steps that went wrong. What is not finite changed no weight, for the program refuses such a step
 * itself; this says so, and what to do. Weights that have grown without bound while every number is still finite are
 * told by a loss a million times that of the first step.
 */
public final class StepGuard {

	private static final double DIVERGED = 1e6;
	private static final double USUAL_RATE = 1e-3;
	private static final String UNCHANGED = "No weight was changed and the last good checkpoint is kept. ";

	private final GradientSettings settings;
	private final SteeredRate rate;
	private long step;
	private double squaredNorm;
	private double firstLoss = Double.NaN;

	StepGuard(GradientSettings settings, SteeredRate rate) {
		this.settings = settings;
		this.rate = rate;
	}

	/** Begins a step. */
	void begin(long number) {
		step = number;
		squaredNorm = 0;
	}

	/** Returns the Euclidean norm over all gradients of the step. */
	double gradientNorm() {
		return Math.sqrt(squaredNorm);
	}

	/** Returns the loss of the first step; NaN before it. */
	double firstLoss() {
		return firstLoss;
	}

	void firstLoss(double loss) {
		firstLoss = loss;
	}

	/**
	 * Looks at a step of the program; to be called after each, with the terms it computed.
	 *
	 * @param program the program
	 * @param result  what became of the step
	 * @param terms   terms of the loss, means per example
	 * @throws ProblemException naming step, term or parameter, and remedies, if a number is not finite or the loss has
	 *                          grown without bound
	 */
	public void require(Program program, StepResult result, Map<String, Double> terms) throws ProblemException {
		squaredNorm += result.gradientNorm() * result.gradientNorm();
		if (!result.isApplied()) {
			requireFinite("loss term", terms, program);
			requireFinite("term", Map.of("loss", (double) result.loss()), program);
			String parameter = program.firstNonFiniteGradient();
			throw failure(parameter.isEmpty() ? "norm of the gradient" : "gradient of '" + parameter + "'", "finite numbers",
					"numbers that are not finite", UNCHANGED);
		}
		double loss = Math.abs(result.loss());
		firstLoss = Double.isNaN(firstLoss) ? loss : firstLoss;
		if (loss > DIVERGED * Math.max(1, firstLoss)) {
			throw failure("loss, with " + largest(program), "a loss near that of the first step, " + (float) firstLoss,
					"'" + result.loss() + "'", "The training has diverged; the last checkpoint is kept. ");
		}
	}

	/** Looks at the terms of a validation. */
	void requireFinite(Map<String, Double> terms) throws ProblemException {
		for (Map.Entry<String, Double> term : terms.entrySet()) {
			if (!Double.isFinite(term.getValue())) {
				throw failure("validation term '" + term.getKey() + "'", "a finite number", "'" + term.getValue() + "'",
						"The last good checkpoint is kept. ");
			}
		}
	}

	/** Names beside the term the weight that is most likely to blame. */
	private void requireFinite(String what, Map<String, Double> terms, Program program) throws ProblemException {
		for (Map.Entry<String, Double> term : terms.entrySet()) {
			if (!Double.isFinite(term.getValue())) {
				throw failure(what + " '" + term.getKey() + "', with " + largest(program), "a finite number",
						"'" + term.getValue() + "'", UNCHANGED);
			}
		}
	}

	private ProblemException failure(String what, String expected, String found, String state) {
		return ProblemException.run(Problem.error("not-finite", "Step " + step + ", " + what, expected, found, state + remedies()));
	}

	private String remedies() {
		double lower = rate.rate() > USUAL_RATE ? USUAL_RATE : rate.rate() / 10;
		return "Lower learning-rate from " + plain(rate.rate()) + " to " + plain(lower) + ", "
				+ (settings.clipNorm().isPresent() ? "lower clip-norm from " + plain(settings.clipNorm().getAsDouble())
						: "shorten gradients with clip-norm")
				+ (settings.warmUpSteps() > 0 ? ", lengthen warm-up-steps" : ", let the rate rise slowly with warm-up-steps")
				+ ", or standardise the data.";
	}

	/** Returns a number as people write it: {@code 0.0005} and {@code 1000000}. */
	static String plain(double number) {
		boolean usual = Math.abs(number) >= 1e-6 && Math.abs(number) < 1e9;
		return usual ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : Double.toString(number);
	}

	/** Names the parameter with the value farthest from 0. */
	private static String largest(Program program) {
		String name = "";
		float most = -1;
		for (String parameter : program.parameters().keySet()) {
			Tensor tensor = program.device().memory().read(program.state().get(parameter));
			for (float value : tensor.floats()) {
				if (Math.abs(value) > most) {
					most = Math.abs(value);
					name = parameter;
				}
			}
		}
		return "values up to " + most + " in '" + name + "'";
	}
}

package org.genwright.family.mixture;

import java.util.Arrays;

import org.genwright.nn.density.DataRows;
import org.genwright.nn.density.GaussianComponents;
import org.genwright.nn.density.GaussianPass;
import org.genwright.nn.density.GaussianSums;
import org.genwright.nn.device.Device;
import org.genwright.nn.linalg.NotPositiveDefiniteException;

/**
 * The EM iteration of one mixture on rows that stay in device memory. With a regularisation ε the M step adds ε to
 * every variance, and the E step weighs component k by exp(−½ ε tr Σ_k⁻¹), which makes every iteration a genuine EM step
 * for
 * <pre>J = Σₙ wₙ log Σ_k w_k N(xₙ; μ_k, Σ_k) exp(−½ ε tr Σ_k⁻¹)</pre>
 * for the expected log density of xₙ blurred by noise of variance ε is log N(xₙ; μ_k, Σ_k) − ½ ε tr Σ_k⁻¹. So J, a lower
 * bound on the expected log-likelihood of the blurred data, never falls; for ε = 0 it is the log-likelihood.
 * <p>
 * Source: Maximum Likelihood from Incomplete Data via the EM Algorithm (A. P. Dempster, N. M. Laird, D. B. Rubin, 1977).
 */
final class ExpectationMaximisation implements AutoCloseable {

	/**
	 * What an iteration gives.
	 *
	 * @param objective J / Σ wₙ of the parameters before the iteration, in nats per example, in the data's units
	 * @param next      the parameters after it
	 */
	record Iteration(double objective, MixtureParameters next) {
	}

	private final TrainingRows rows;
	private final int components;
	private final Maximisation maximisation;
	private final DataRows data;
	private final GaussianPass pass;

	ExpectationMaximisation(Device device, TrainingRows rows, MixtureOptions options, int components) {
		this.rows = rows;
		this.components = components;
		this.maximisation = new Maximisation(options.form(), rows);
		this.data = rows.upload(device, rows.z());
		this.pass = new GaussianPass(data, options.form(), components);
	}

	/**
	 * Returns the M step for given responsibilities.
	 *
	 * @param responsibilities [N, K] row-major
	 */
	MixtureParameters maximise(double[] responsibilities) throws CollapsedStart {
		return maximisation.parameters(pass.moments(responsibilities));
	}

	/** Returns the maximum-likelihood Gaussian; only for one component. */
	MixtureParameters maximiseOne() throws CollapsedStart {
		double[] ones = new double[rows.size()]; // [N, 1]
		Arrays.fill(ones, 1);
		return maximise(ones);
	}

	/** Returns the M step for hard assignments [N]. */
	MixtureParameters maximise(int[] assignment) throws CollapsedStart {
		double[] responsibilities = new double[Math.multiplyExact(assignment.length, components)]; // [N, K]
		for (int n = 0; n < assignment.length; n++) {
			responsibilities[n * components + assignment[n]] = 1;
		}
		return maximise(responsibilities);
	}

	/** Takes one EM iteration. With one component the parameters stay as they are: they are the maximum already. */
	Iteration iterate(MixtureParameters parameters) throws CollapsedStart {
		GaussianSums sums = pass.expectation(components(parameters));
		double objective = sums.logLikelihood() / sums.totalWeight() - rows.scaling().logDet();
		if (!Double.isFinite(objective)) {
			throw new CollapsedStart("the log-likelihood is " + objective);
		}
		return new Iteration(objective, components == 1 ? parameters : maximisation.parameters(sums));
	}

	private GaussianComponents components(MixtureParameters parameters) throws CollapsedStart {
		try {
			return parameters.penalisedBy(rows.epsilon());
		} catch (NotPositiveDefiniteException e) {
			throw new CollapsedStart("a covariance is singular");
		}
	}

	@Override
	public void close() {
		pass.close();
		data.close();
	}
}

package org.genwright.family.vae;

import static org.genwright.core.formula.Notation.commas;
import static org.genwright.core.formula.Notation.density;
import static org.genwright.core.formula.Notation.fraction;
import static org.genwright.core.formula.Notation.log;
import static org.genwright.core.formula.Notation.row;
import static org.genwright.core.formula.Notation.square;
import static org.genwright.core.formula.Notation.sub;
import static org.genwright.core.formula.Notation.sum;
import static org.genwright.core.formula.Notation.upright;
import static org.genwright.core.formula.Notation.variable;
import static org.genwright.core.formula.Notation.vector;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Formula.Divergence;
import org.genwright.core.formula.Formula.Expectation;
import org.genwright.core.formula.Formula.Term;
import org.genwright.core.formula.Objective;
import org.genwright.core.formula.Objective.Direction;
import org.genwright.core.network.RolePort;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Anchor.Element;
import org.genwright.core.skeleton.Anchor.NetworkPort;
import org.genwright.core.skeleton.Anchor.WholeNetwork;

/**
 * The evidence lower bound as it is trained: {@code (1/N) Σ_n E_q[log p(x_n|z)] − β KL(q(z|x_n) ‖ p(z))}, or with free
 * bits {@code β Σ_j max(λ, (1/N) Σ_n KL_nj)} in place of the divergence.
 */
final class VaeObjective {

	private static final Formula N = variable("N");
	private static final Formula INDEX = variable("n");
	private static final Formula DIMENSION = variable("j");
	private static final Formula Z = vector("z");

	private final VaeOptions options;
	private final List<RolePort> parameters;
	private final boolean conditional;

	private VaeObjective(VaeOptions options, List<RolePort> parameters) {
		this.options = options;
		this.parameters = parameters;
		conditional = options.conditioning() == Conditioning.CLASS;
	}

	/**
	 * Returns the objective.
	 *
	 * @param parameters the outputs of the decoder
	 */
	static Objective of(VaeOptions options, List<RolePort> parameters) {
		VaeObjective objective = new VaeObjective(options, parameters);
		return new Objective(objective.name(), Direction.MAXIMISED, objective.formula(), objective.description());
	}

	private String name() {
		boolean bound = !VaeSkeleton.weighted(options) && options.freeBits() == 0;
		return bound ? "Evidence lower bound (ELBO)" : "Evidence lower bound (ELBO), weighted";
	}

	private String description() {
		String bound = "A lower bound on the mean of log p(x" + (conditional ? "|y" : "") + "); the gap is the divergence of q from "
				+ "the true posterior. A step takes a mini-batch and one draw of z per example; bounds that are reported average "
				+ options.elboSamples() + (options.elboSamples() == 1 ? " draw" : " draws") + " and always count the divergence in full.";
		return bound + " An importance-weighted bound (IWAE) of many draws comes closer and can be had from a trained model.";
	}

	private Formula formula() {
		Formula mean = term("mean", "Mean over the examples", "All examples count the same; a step takes those of a mini-batch.",
				List.of(new Element(VaeSkeleton.X)), fraction(upright("1"), N));
		if (options.freeBits() == 0) {
			return row(mean, sum(INDEX, N, square(reconstruction(), upright(" − "), weighted(divergence(Z)))));
		}
		return row(mean, sum(INDEX, N, reconstruction()), upright(" − "), weighted(freeBits()));
	}

	private Formula reconstruction() {
		Formula posterior = term("posterior", "Approximate posterior",
				"The encoder's belief about the latents, from which z is drawn by reparameterisation.",
				List.of(new WholeNetwork(VaeRoles.ENCODER), new Element(VaeSkeleton.POSTERIOR), new Element(VaeSkeleton.EPS),
						new Element(VaeSkeleton.REPARAMETERISATION), new Element(VaeSkeleton.Z)),
				posterior(Z));
		List<Anchor> decoder = new ArrayList<>(List.of(new WholeNetwork(VaeRoles.DECODER), new Element(VaeSkeleton.LIKELIHOOD)));
		parameters.forEach(port -> decoder.add(new NetworkPort(VaeRoles.DECODER, port.id())));
		Formula likelihood = term("likelihood", "Log-likelihood of the example", "The decoder makes of z " + distribution()
				+ "; this is the logarithm of what that gives to the example.", decoder, log(density(sub(variable("p"), variable("θ")), x(),
						conditional ? commas(Z, y()) : Z)));
		return term("reconstruction", "Reconstruction",
				"How well examples are told from their latents, in nats. It pushes for latents that say much about the example; "
						+ "alone it would make an autoencoder.",
				List.of(new Element(VaeSkeleton.RECONSTRUCTION), new Element(VaeSkeleton.LIKELIHOOD), new Element(VaeSkeleton.Z),
						new WholeNetwork(VaeRoles.DECODER)),
				new Expectation(posterior, likelihood));
	}

	private String distribution() {
		return switch (options.decoder()) {
			case BERNOULLI -> "a Bernoulli distribution for each dimension";
			case CATEGORICAL -> "a categorical distribution over the levels of each dimension";
			case GAUSSIAN -> "a normal distribution for each dimension";
			case LOGISTIC_MIXTURE -> "a discretised mixture of logistics for each dimension";
		};
	}

	private Formula weighted(Formula divergence) {
		if (!VaeSkeleton.weighted(options)) {
			return divergence;
		}
		String sentence = options.warmUp() > 0
				? "The weight of the divergence grows from 0 to " + VaeOptions.plain(options.beta()) + " over the first " + options.warmUp()
						+ " steps, so that the latents are in use before they cost."
				: "The divergence counts " + VaeOptions.plain(options.beta()) + " times. Above 1 latents become simpler and reconstructions worse, "
						+ "below 1 the other way round.";
		return row(term("beta", "Weight of the divergence", sentence, List.of(new Element(VaeSkeleton.BETA)),
				options.warmUp() > 0 ? sub(variable("β"), variable("t")) : variable("β")), upright(" "), divergence);
	}

	private Formula freeBits() {
		Formula mean = row(fraction(upright("1"), N), sum(INDEX, N, divergence(sub(variable("z"), DIMENSION))));
		Formula free = term("free-bits", "Free bits", "The first " + VaeOptions.plain(options.freeBits()) + " nats of divergence of each "
				+ "latent dimension cost nothing, so that the dimension stays in use.", List.of(new Element(VaeSkeleton.KL)), variable("λ"));
		return sum(DIMENSION, row(upright("max"), new Formula.Fence("(", commas(free, mean), ")")));
	}

	private Formula divergence(Formula of) {
		return term("kl", "Divergence from the prior",
				"What the latents of an example cost, in nats. Near 0 the latents say nothing (posterior collapse); large values leave "
						+ "places of the prior that the decoder has never seen.",
				List.of(new Element(VaeSkeleton.KL), new Element(VaeSkeleton.POSTERIOR), new Element(VaeSkeleton.PRIOR),
						new NetworkPort(VaeRoles.ENCODER, VaeRoles.MU), new NetworkPort(VaeRoles.ENCODER, VaeRoles.LOG_VAR)),
				new Divergence("KL", posterior(of), density(variable("p"), of)));
	}

	private Formula posterior(Formula of) {
		return density(sub(variable("q"), variable("φ")), of, conditional ? commas(x(), y()) : x());
	}

	private static Formula x() {
		return sub(vector("x"), INDEX);
	}

	private static Formula y() {
		return sub(variable("y"), INDEX);
	}

	private static Term term(String id, String name, String sentence, List<Anchor> computedBy, Formula body) {
		return new Term(id, name, sentence, computedBy, body);
	}
}

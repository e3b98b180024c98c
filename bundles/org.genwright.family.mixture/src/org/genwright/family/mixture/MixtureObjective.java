package org.genwright.family.mixture;

import static org.genwright.core.formula.Notation.commas;
import static org.genwright.core.formula.Notation.log;
import static org.genwright.core.formula.Notation.round;
import static org.genwright.core.formula.Notation.row;
import static org.genwright.core.formula.Notation.square;
import static org.genwright.core.formula.Notation.sub;
import static org.genwright.core.formula.Notation.sum;
import static org.genwright.core.formula.Notation.sup;
import static org.genwright.core.formula.Notation.upright;
import static org.genwright.core.formula.Notation.variable;
import static org.genwright.core.formula.Notation.vector;

import java.util.List;
import java.util.stream.Stream;

import org.genwright.core.formula.Formula;
import org.genwright.core.formula.Formula.Term;
import org.genwright.core.formula.Objective;
import org.genwright.core.formula.Objective.Direction;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Anchor.Element;

/** The weighted log-likelihood {@code Σ_n w_n log Σ_k π_k N(x_n; μ_k, Σ_k)}, without the inner sum for one Gaussian. */
final class MixtureObjective {

	private static final Formula N = variable("n");
	private static final Formula K = variable("k");
	private static final Formula LABEL = sub(variable("y"), N);

	private final MixtureDesign design;

	private MixtureObjective(MixtureDesign design) {
		this.design = design;
	}

	/** Returns the objective. */
	static Objective of(MixtureDesign design) {
		MixtureObjective objective = new MixtureObjective(design);
		return new Objective("Log-likelihood", Direction.MAXIMISED, objective.formula(), objective.description());
	}

	private String description() {
		String found = design.mixed() ? "Expectation maximisation climbs from several starts: the E step computes how probable each "
				+ "component is for each example, the M step fits weights, means and covariances to these shares."
				: "Its largest value has a closed form: the weighted mean and covariance of the examples.";
		return design.byClass() ? found + " Each class is fitted to its own examples." : found;
	}

	private Formula formula() {
		Formula weight = term("weight", "Weight of the example", "How much the example counts: 1 unless the data have a weight column.",
				sub(variable("w"), N), MixtureSkeleton.X);
		Formula likelihood = term("log-likelihood", "Log-likelihood of the example",
				"How probable the model makes the example, in nats; large where the density is high.", log(density()),
				MixtureSkeleton.LOG_LIKELIHOOD, MixtureSkeleton.X);
		boolean prior = design.byClass() && design.learntPrior();
		Formula example = prior ? square(likelihood, upright(" + "), prior()) : likelihood;
		Formula sum = sum(N, variable("N"), row(weight, upright(" "), example));
		return design.regularisation() > 0 ? row(sum, upright(",  "), regularisation()) : sum;
	}

	private Formula prior() {
		return term("class-prior", "Log-probability of the class", "Largest where p(y) is the share of each class among the examples.",
				log(row(variable("p"), round(LABEL))), MixtureSkeleton.CLASS_PRIOR, MixtureSkeleton.Y);
	}

	private Formula density() {
		if (!design.mixed()) {
			return gaussian();
		}
		Formula share = term("weights", "Weight of the component", "How probable the component is before the example is seen.",
				sub(variable("π"), index()), MixtureSkeleton.PI);
		return term("mixture", "Sum over the components",
				"The example may come from any component, so their densities are added, each by its weight.",
				sum(K, variable("K"), row(share, upright(" "), gaussian())), MixtureSkeleton.COMPONENT, MixtureSkeleton.PI,
				MixtureSkeleton.NORMAL);
	}

	private Formula gaussian() {
		Formula mean = term("mean", "Mean", design.mixed() ? "The centre of the component." : "The centre of the Gaussian.",
				indexed(vector("μ")), MixtureSkeleton.MU);
		return term("normal", "Gaussian density",
				"Falls with the distance from the mean, measured in standard deviations; the narrower the Gaussian, the higher its peak.",
				row(vector("N"), round(sub(vector("x"), N), upright("; "), mean, upright(", "), covariance())), MixtureSkeleton.NORMAL,
				MixtureSkeleton.MU, MixtureSkeleton.SIGMA);
	}

	private Formula covariance() {
		String sentence = switch (design.covariance()) {
			case FULL -> "A covariance matrix of any shape and direction.";
			case TIED -> "One covariance matrix that all components share.";
			case DIAGONAL -> "A variance for each dimension, without correlations.";
			case SPHERICAL -> "One variance for all dimensions.";
		};
		return term("covariance", "Covariance", sentence, matrix(), MixtureSkeleton.SIGMA);
	}

	private Formula matrix() {
		return switch (design.covariance()) {
			case FULL -> indexed(vector("Σ"));
			case TIED -> design.byClass() ? sub(vector("Σ"), LABEL) : vector("Σ");
			case DIAGONAL -> row(upright("diag "), sup(indexed(vector("σ")), upright("2")));
			case SPHERICAL -> row(sup(indexed(variable("σ")), upright("2")), vector("I"));
		};
	}

	private Formula regularisation() {
		return term("regularisation", "Regularisation", "The variance " + design.epsilon() + " is added to every dimension, so that no "
				+ "variance falls below it and no Gaussian collapses onto a few examples.",
				row(covarianceOfAny(), upright(" ⪰ "), variable("ε"), vector("I")), MixtureSkeleton.EPSILON, MixtureSkeleton.SIGMA);
	}

	private Formula covarianceOfAny() {
		boolean shared = !design.mixed() || design.covariance() == MixtureDesign.Covariance.TIED;
		return shared ? vector("Σ") : sub(vector("Σ"), K);
	}

	private Formula indexed(Formula base) {
		return design.mixed() || design.byClass() ? sub(base, index()) : base;
	}

	private Formula index() {
		if (design.mixed()) {
			return design.byClass() ? commas(LABEL, K) : K;
		}
		return LABEL;
	}

	private static Term term(String id, String name, String sentence, Formula body, String... computedBy) {
		List<Anchor> anchors = Stream.of(computedBy).<Anchor>map(Element::new).toList();
		return new Term(id, name, sentence, anchors, body);
	}
}

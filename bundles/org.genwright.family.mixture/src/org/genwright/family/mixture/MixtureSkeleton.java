package org.genwright.family.mixture;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.skeleton.Anchor.Element;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.core.skeleton.SkeletonElement.Kind;

/** How parameters, component and example depend on each other. There are no networks, so this is the whole model. */
final class MixtureSkeleton {

	static final String Y = "y";
	static final String CLASS_PRIOR = "class-prior";
	static final String PI = "pi";
	static final String COMPONENT = "k";
	static final String MU = "mu";
	static final String SIGMA = "sigma";
	static final String EPSILON = "epsilon";
	static final String NORMAL = "normal";
	static final String X = "x";
	static final String LOG_LIKELIHOOD = "log-likelihood";

	private final MixtureDesign design;
	private final List<SkeletonElement> elements = new ArrayList<>();
	private final List<SkeletonArrow> arrows = new ArrayList<>();

	private MixtureSkeleton(MixtureDesign design) {
		this.design = design;
	}

	/** Returns the skeleton. */
	static Skeleton of(MixtureDesign design) {
		MixtureSkeleton skeleton = new MixtureSkeleton(design);
		if (design.byClass()) {
			skeleton.classes();
		}
		if (design.mixed()) {
			skeleton.component();
		}
		skeleton.gaussian();
		skeleton.example();
		return new Skeleton(skeleton.elements, skeleton.arrows);
	}

	private void classes() {
		add(CLASS_PRIOR, Kind.PARAMETER, "p(y)", "Class prior", design.learntPrior()
				? "How probable each class is before an example is seen: its share of the training examples."
				: "How probable each class is before an example is seen: the same for all.");
		add(Y, Kind.OBSERVED, "y", "Class", "The class of the example. Each class has parameters of its own.");
		arrow(CLASS_PRIOR, Y);
	}

	private void component() {
		add(PI, Kind.PARAMETER, "π", "Weights", "How probable each of the " + design.components() + " components is. They sum to 1.");
		add(COMPONENT, Kind.LATENT, "k ~ Categorical(π)", "Component",
				"Which component the example comes from. It is not observed; the E step computes how probable each one is.");
		arrow(PI, COMPONENT);
		if (design.byClass()) {
			arrow(Y, COMPONENT);
		}
	}

	private void gaussian() {
		String index = design.mixed() ? "ₖ" : "";
		String owner = design.mixed() ? " of each component" : "";
		add(MU, Kind.PARAMETER, "μ" + index, design.mixed() ? "Means" : "Mean", "Where the centre" + owner + " lies.");
		add(SIGMA, Kind.PARAMETER, design.covarianceSymbol(), design.mixed() ? "Covariances" : "Covariance", switch (design.covariance()) {
			case FULL -> "The size, shape and direction" + owner + ": a covariance matrix without restriction.";
			case TIED -> "The size, shape and direction, the same for all components: one shared covariance matrix.";
			case DIAGONAL -> "The size" + owner + " along each dimension: one variance per dimension, without correlations.";
			case SPHERICAL -> "The size" + owner + ": one variance, the same for all dimensions.";
		});
		if (design.regularisation() > 0) {
			add(EPSILON, Kind.SCHEDULE, "ε = " + design.epsilon(), "Regularisation",
					"Added to the variance of every dimension, so that no variance falls below it.");
			arrow(EPSILON, SIGMA);
		}
		add(NORMAL, Kind.DISTRIBUTION, "N(μ" + index + ", " + design.covarianceSymbol() + ")", "Gaussian",
				design.mixed() ? "How examples of a component are distributed around its mean."
						: "How examples are distributed around the mean.");
		arrow(MU, NORMAL);
		arrow(SIGMA, NORMAL);
		if (design.mixed()) {
			arrow(COMPONENT, NORMAL);
		}
		if (design.byClass()) {
			arrow(Y, NORMAL);
		}
	}

	private void example() {
		add(X, Kind.OBSERVED, "x", "Example", "An example of the training data.");
		arrow(NORMAL, X);
		add(LOG_LIKELIHOOD, Kind.TERM, design.byClass() ? "log p(x|y)" : "log p(x)", "Log-likelihood",
				design.mixed() ? "The logarithm of the density of the example, summed over the components it may come from."
						: "The logarithm of the density of the example.");
		arrow(X, LOG_LIKELIHOOD);
	}

	private void add(String id, Kind kind, String symbol, String name, String description) {
		elements.add(new SkeletonElement(id, kind, symbol, name, description));
	}

	private void arrow(String from, String to) {
		arrows.add(new SkeletonArrow(new Element(from), new Element(to)));
	}
}

package org.genwright.family.mixture;

import java.util.List;

import org.genwright.core.family.Reference;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;

/** The settings and publications that the Gaussian and the Gaussian mixture share. Links to no class of the engine. */
final class MixtureDeclaration {

	private static final Choice FULL = new Choice("full", "Full",
			"Every component has its own covariance matrix: an ellipsoid of any shape and direction.");
	private static final Choice TIED = new Choice("tied", "Tied",
			"All components share one covariance matrix: the same shape at different places.");
	private static final Choice DIAGONAL = new Choice("diagonal", "Diagonal",
			"Every component has its own variance per dimension; dimensions are independent within a component.");
	private static final Choice SPHERICAL = new Choice("spherical", "Spherical",
			"Every component has one variance, the same for all dimensions.");

	static final Setting<Long> COMPONENTS = Setting.integer("components", "Components",
			"The number K of Gaussians in the mixture; in the mixture of each class if the model is class-conditional.", 3)
			.within(Bounds.between(1, 100_000));

	static final Setting<String> COVARIANCE = Setting.choice("covariance", "Covariance",
			"The form of the components' covariance matrices. The fewer parameters it has, the fewer rows it needs.",
			List.of(FULL, TIED, DIAGONAL, SPHERICAL));

	static final Setting<String> COVARIANCE_OF_ONE = Setting.choice("covariance", "Covariance",
			"The form of the covariance matrix. The fewer parameters it has, the fewer rows it needs.",
			List.of(new Choice("full", "Full", "Any covariance matrix."),
					new Choice("diagonal", "Diagonal", "One variance per dimension; dimensions are independent."),
					new Choice("spherical", "Spherical", "One variance, the same for all dimensions.")));

	static final Setting<String> CONDITIONAL = Setting.choice("conditional", "Conditioned on",
			"What the model is conditioned on. Conditioned on the class it is also a classifier, by Bayes' rule.",
			List.of(new Choice("none", "Nothing", "One model of all examples, p(x)."),
					new Choice("class", "Class", "One model for each class of the label column, p(x|y).")));

	static final Setting<Double> REGULARISATION = Setting.real("regularisation", "Regularisation",
			"Added to the variance of every dimension in every iteration: the model then fits the data blurred by noise of "
					+ "this variance. Raise it when components collapse onto a few rows, or when the likelihood of test data "
					+ "falls far behind that of training data.", 0)
			.unit("square of the data's unit").within(Bounds.atLeast(0));

	static final Setting<String> INITIALISATION = Setting.choice("initialisation", "Initialisation",
			"Where expectation maximisation (EM) starts from. Of several starts the one with the highest likelihood is kept.",
			List.of(new Choice("mixed", "Mixed", "The starts take turns: k-means on columns as for 'k-means', random rows as "
					+ "centres, and random responsibilities."),
					new Choice("k-means", "k-means", "Clusters found by k-means, in turn on standardised columns, on columns "
							+ "made uncorrelated (sphered), and on columns in their own unit: k-means++ seeds, then Lloyd's "
							+ "algorithm to convergence."),
					new Choice("random", "Random responsibilities", "Every row belongs to the components by random shares "
							+ "that sum to 1."),
					new Choice("given", "Given parameters", "The parameters of the file 'initial-parameters'.")));

	static final Setting<String> INITIAL_PARAMETERS = Setting.file("initial-parameters", "Initial parameters",
			"A JSON file with 'weights', 'means' and 'covariances', in the form in which the parameters of a finished run are "
					+ "reported; for a class-conditional model an object 'classes' with these by class name. Read only if "
					+ "'initialisation' is 'given'.");

	static final Setting<Long> STARTS = Setting.integer("starts", "Starts",
			"How many times EM starts afresh; the start with the highest final likelihood is kept. Unset: 40 for small "
					+ "data, the fewer the larger rows x dimensions x components is, but at least 5. Given parameters and a "
					+ "single component need one start.", 10)
			.within(Bounds.between(1, 100_000)).unset();

	static final Setting<Double> TOLERANCE = Setting.real("tolerance", "Tolerance",
			"A start has converged when the mean log-likelihood has grown by less than this in an iteration and is expected "
					+ "to grow by less in all further ones together. 0 takes as many iterations as 'max-iterations' allows.", 1e-6)
			.unit("nats per example").within(Bounds.atLeast(0));

	static final Setting<Long> MAX_ITERATIONS = Setting.integer("max-iterations", "Iterations at most",
			"A start ends after this many EM iterations even if it has not converged.", 1000)
			.unit("iterations").within(Bounds.between(1, 1_000_000_000));

	static final Setting<String> CLASS_PRIOR = Setting.choice("class-prior", "Class prior",
			"How probable each class is before an example is seen, p(y). Only for a class-conditional model.",
			List.of(new Choice("frequency", "Frequency", "The weighted share of each class among the training examples."),
					new Choice("uniform", "Uniform", "The same for every class.")));

	static final Reference MIXTURES = new Reference("Finite Mixture Models", "Geoffrey McLachlan, David Peel", 2000,
			"ISBN 978-0-471-00626-8");
	static final Reference EM = new Reference("Maximum Likelihood from Incomplete Data via the EM Algorithm",
			"A. P. Dempster, N. M. Laird, D. B. Rubin", 1977, "doi:10.1111/j.2517-6161.1977.tb01600.x");
	static final Reference COVARIANCES = new Reference("Model-Based Gaussian and Non-Gaussian Clustering",
			"Jeffrey D. Banfield, Adrian E. Raftery", 1993, "doi:10.2307/2532201");
	static final Reference MODEL_BASED = new Reference(
			"Model-Based Clustering, Discriminant Analysis, and Density Estimation", "Chris Fraley, Adrian E. Raftery", 2002,
			"doi:10.1198/016214502760047131");
	static final Reference LLOYD = new Reference("Least Squares Quantization in PCM", "Stuart P. Lloyd", 1982,
			"doi:10.1109/TIT.1982.1056489");
	static final Reference STARTS_OF_EM = new Reference(
			"Choosing Starting Values for the EM Algorithm for Getting the Highest Likelihood in Multivariate Gaussian "
					+ "Mixture Models", "Christophe Biernacki, Gilles Celeux, Gérard Govaert", 2003,
			"doi:10.1016/S0167-9473(02)00163-9");
	static final Reference K_MEANS_SEEDS = new Reference("k-means++: The Advantages of Careful Seeding",
			"David Arthur, Sergei Vassilvitskii", 2007, "Proceedings of SODA 2007, pages 1027-1035");
	static final Reference BISHOP = new Reference("Pattern Recognition and Machine Learning", "Christopher M. Bishop", 2006,
			"sections 2.3 and 9.2, ISBN 978-0-387-31073-2");

	private MixtureDeclaration() {
	}
}

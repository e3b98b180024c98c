package org.genwright.family.vae;

import java.util.List;

import org.genwright.core.family.Reference;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;

/** The settings and publications of the variational autoencoder. Links to no class of the engine. */
final class VaeDeclaration {

	static final Setting<Long> LATENTS = Setting.integer("latents", "Latent dimensions",
			"The number Z of latent dimensions. Those the model does not need stay at the prior and do little harm.", 16)
			.within(Bounds.between(1, 100_000));

	static final Setting<String> DECODER = Setting.choice("decoder", "Decoder distribution",
			"The distribution of the data given the latents, p(x|z), independent over the dimensions.", List.of(
					new Choice(DecoderKind.BERNOULLI.id(), "Bernoulli", "For binary data: the decoder gives a logit each."),
					new Choice(DecoderKind.CATEGORICAL.id(), "Categorical",
							"For data of few levels 0 … V-1: the decoder gives V logits each."),
					new Choice(DecoderKind.GAUSSIAN.id(), "Gaussian",
							"For continuous data: the decoder gives a mean each; 'noise' says where the variance comes from."),
					new Choice(DecoderKind.LOGISTIC_MIXTURE.id(), "Discretised logistic mixture",
							"For data of many levels 0 … V-1: the decoder gives weights, means and scales of K logistics each, "
									+ "whose mass is that of the interval around a level.")));

	static final Setting<Long> COMPONENTS = Setting.integer("components", "Mixture components",
			"The number K of logistics of a discretised logistic mixture.", 5).within(Bounds.between(1, 1000));

	static final Setting<String> NOISE = Setting.choice("noise", "Noise",
			"Where the variance of a Gaussian decoder comes from.",
			List.of(new Choice(NoiseKind.PER_DIMENSION.id(), "Learnt, one per dimension", "One variance for each dimension."),
					new Choice(NoiseKind.SHARED.id(), "Learnt, one for all", "One variance, the same for all dimensions."),
					new Choice(NoiseKind.FIXED.id(), "Fixed", "The square of 'noise-deviation'."),
					new Choice(NoiseKind.NETWORK.id(), "By the decoder",
							"The decoder has a second output 'logVar', so that the variance depends on z.")));

	static final Setting<Double> NOISE_DEVIATION = Setting.real("noise-deviation", "Noise deviation",
			"The standard deviation of a Gaussian decoder whose noise is fixed; where training begins if it is learnt.", 1)
			.unit("the data's unit").within(Bounds.above(0));

	static final Setting<Double> BETA = Setting.real("beta", "Beta",
			"The weight of the KL divergence in the objective. 1 is the evidence lower bound; more asks for simpler latents, "
					+ "less for better reconstructions. Reported bounds always have 1.", 1)
			.within(Bounds.atLeast(0));

	static final Setting<Long> WARM_UP = Setting.integer("kl-warm-up", "KL warm-up",
			"Over so many first steps the weight of the KL divergence grows in a straight line from 0 to 'beta', so that the "
					+ "latents are in use before they cost.", 0)
			.unit("steps").within(Bounds.between(0, 1_000_000_000));

	static final Setting<Double> FREE_BITS = Setting.real("free-bits", "Free bits",
			"The KL divergence that each latent dimension has for nothing: the objective counts Σ_j max(free bits, mean over the "
					+ "batch of KL_j). It keeps dimensions in use; raise it against posterior collapse.", 0)
			.unit("nats per latent dimension").within(Bounds.atLeast(0));

	static final Setting<String> CONDITIONAL = Setting.choice("conditional", "Conditioned on",
			"What the model is conditioned on. Conditioned on the class it is also a classifier, by Bayes' rule with the "
					+ "shares of the classes in the training data as p(y).",
			List.of(new Choice("none", "Nothing", "One model of all examples, p(x)."), new Choice("class", "Class",
					"p(x|y): the networks get the class as a second input 'y', which is 1 at the class and 0 elsewhere.")));

	static final Setting<Long> LEVELS = Setting.integer("levels", "Levels",
			"The number V of levels 0 … V-1 of the data, for categorical and discretised decoders. Unset: as the dataset says.",
			256).within(Bounds.between(2, 65_536)).unset();

	static final Setting<Long> ELBO_SAMPLES = Setting.integer("elbo-samples", "ELBO samples",
			"The number of draws of z per example over which reported bounds are averaged. More lower the noise of the figure, "
					+ "not its expectation.", 10)
			.within(Bounds.between(1, 100_000));

	static final Reference VAE = new Reference("Auto-Encoding Variational Bayes", "Diederik P. Kingma, Max Welling", 2014,
			"arXiv:1312.6114");
	static final Reference BACKPROPAGATION = new Reference(
			"Stochastic Backpropagation and Approximate Inference in Deep Generative Models",
			"Danilo Jimenez Rezende, Shakir Mohamed, Daan Wierstra", 2014, "arXiv:1401.4082");
	static final Reference IWAE = new Reference("Importance Weighted Autoencoders",
			"Yuri Burda, Roger Grosse, Ruslan Salakhutdinov", 2016, "arXiv:1509.00519");
	static final Reference FREE = new Reference("Improved Variational Inference with Inverse Autoregressive Flow",
			"Diederik P. Kingma, Tim Salimans, Rafal Jozefowicz, Xi Chen, Ilya Sutskever, Max Welling", 2016,
			"arXiv:1606.04934, equation 15");
	static final Reference CONDITIONAL_VAE = new Reference(
			"Learning Structured Output Representation using Deep Conditional Generative Models",
			"Kihyuk Sohn, Honglak Lee, Xinchen Yan", 2015, "NeurIPS 2015");
	static final Reference BETA_VAE = new Reference(
			"beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework",
			"Irina Higgins, Loic Matthey, Arka Pal, Christopher Burgess, Xavier Glorot, Matthew Botvinick, Shakir Mohamed, "
					+ "Alexander Lerchner", 2017, "ICLR 2017");
	static final Reference WARM = new Reference("Ladder Variational Autoencoders",
			"Casper Kaae Sønderby, Tapani Raiko, Lars Maaløe, Søren Kaae Sønderby, Ole Winther", 2016, "arXiv:1602.02282");
	static final Reference COLLAPSE = new Reference("Generating Sentences from a Continuous Space",
			"Samuel R. Bowman, Luke Vilnis, Oriol Vinyals, Andrew M. Dai, Rafal Jozefowicz, Samy Bengio", 2016,
			"arXiv:1511.06349");
	static final Reference LOGISTICS = new Reference(
			"PixelCNN++: Improving the PixelCNN with Discretized Logistic Mixture Likelihood and Other Modifications",
			"Tim Salimans, Andrej Karpathy, Xi Chen, Diederik P. Kingma", 2017, "arXiv:1701.05517");

	private VaeDeclaration() {
	}
}

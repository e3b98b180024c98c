package org.genwright.family.vae;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.family.Conditioning;
import org.genwright.core.network.RolePort;
import org.genwright.core.skeleton.Anchor;
import org.genwright.core.skeleton.Anchor.Element;
import org.genwright.core.skeleton.Anchor.NetworkPort;
import org.genwright.core.skeleton.Skeleton;
import org.genwright.core.skeleton.SkeletonArrow;
import org.genwright.core.skeleton.SkeletonElement;
import org.genwright.core.skeleton.SkeletonElement.Kind;

/** How the two networks, the data and the random variables are wired. */
final class VaeSkeleton {

	static final String X = "x";
	static final String Y = "y";
	static final String POSTERIOR = "posterior";
	static final String EPS = "eps";
	static final String REPARAMETERISATION = "reparameterisation";
	static final String Z = "z";
	static final String NOISE = "noise";
	static final String LIKELIHOOD = "likelihood";
	static final String PRIOR = "prior";
	static final String BETA = "beta";
	static final String RECONSTRUCTION = "reconstruction";
	static final String KL = "kl";

	private final VaeOptions options;
	private final List<RolePort> parameters;
	private final boolean conditional;
	private final List<SkeletonElement> elements = new ArrayList<>();
	private final List<SkeletonArrow> arrows = new ArrayList<>();

	private VaeSkeleton(VaeOptions options, List<RolePort> parameters) {
		this.options = options;
		this.parameters = parameters;
		conditional = options.conditioning() == Conditioning.CLASS;
	}

	/**
	 * Returns the skeleton.
	 *
	 * @param parameters the outputs of the decoder
	 */
	static Skeleton of(VaeOptions options, List<RolePort> parameters) {
		VaeSkeleton skeleton = new VaeSkeleton(options, parameters);
		skeleton.inference();
		skeleton.generation();
		skeleton.objective();
		return new Skeleton(skeleton.elements, skeleton.arrows);
	}

	/** Tells whether the weight of the divergence is not simply 1. */
	static boolean weighted(VaeOptions options) {
		return options.beta() != 1 || options.warmUp() > 0;
	}

	/** From the example to a draw of its latents. */
	private void inference() {
		add(X, Kind.OBSERVED, "x", "Example", "An example of the training data.");
		arrow(new Element(X), new NetworkPort(VaeRoles.ENCODER, VaeRoles.X));
		if (conditional) {
			add(Y, Kind.OBSERVED, "y", "Class", "The class of the example: 1 at its place, 0 elsewhere. Both networks read it.");
			arrow(new Element(Y), new NetworkPort(VaeRoles.ENCODER, VaeRoles.Y));
			arrow(new Element(Y), new NetworkPort(VaeRoles.DECODER, VaeRoles.Y));
		}
		add(POSTERIOR, Kind.DISTRIBUTION, (conditional ? "q(z|x,y)" : "q(z|x)") + " = N(μ, σ²)", "Approximate posterior",
				"What the encoder believes of the latents of an example: independent normals with mean mu and variance exp(logVar). "
						+ "It stands in for the true posterior, which cannot be computed.");
		for (String port : List.of(VaeRoles.MU, VaeRoles.LOG_VAR)) {
			arrow(new NetworkPort(VaeRoles.ENCODER, port), new Element(POSTERIOR));
		}
		add(EPS, Kind.NOISE, "ε ~ N(0, I)", "Noise", "Standard normal noise, drawn afresh for every example in every step.");
		add(REPARAMETERISATION, Kind.STEP, "z = μ + exp(½ logVar) ⊙ ε", "Reparameterisation",
				"Writes a draw from q as a function of mu, logVar and noise that depends on no parameter, so that gradients pass "
						+ "through the draw to the encoder.");
		arrow(new Element(POSTERIOR), new Element(REPARAMETERISATION));
		arrow(new Element(EPS), new Element(REPARAMETERISATION));
		add(Z, Kind.LATENT, "z", "Latents", "The " + options.latents() + (options.latents() == 1 ? " latent value" : " latent values")
				+ " of the example. In training drawn from q, for a new sample drawn from the prior.");
		arrow(new Element(REPARAMETERISATION), new Element(Z));
	}

	/** From latents to the distribution of the data. */
	private void generation() {
		arrow(new Element(Z), new NetworkPort(VaeRoles.DECODER, VaeRoles.Z));
		add(LIKELIHOOD, Kind.DISTRIBUTION, DecoderText.symbol(options), "Distribution of the data", DecoderText.explanation(options));
		parameters.forEach(port -> arrow(new NetworkPort(VaeRoles.DECODER, port.id()), new Element(LIKELIHOOD)));
		if (options.decoder() == DecoderKind.GAUSSIAN && options.noise() != NoiseKind.NETWORK) {
			boolean fixed = options.noise() == NoiseKind.FIXED;
			String symbol = fixed ? "σ = " + VaeOptions.plain(options.noiseDeviation()) : "σ²";
			add(NOISE, fixed ? Kind.SCHEDULE : Kind.PARAMETER, symbol, fixed ? "Noise deviation" : "Noise variance",
					switch (options.noise()) {
						case FIXED -> "The standard deviation of the data around the decoder's mean, as the settings say.";
						case SHARED -> "The variance of the data around the decoder's mean, one for all dimensions, learnt.";
						default -> "The variance of the data around the decoder's mean, one for each dimension, learnt.";
					});
			arrow(new Element(NOISE), new Element(LIKELIHOOD));
		}
		add(PRIOR, Kind.DISTRIBUTION, "p(z) = N(0, I)", "Prior",
				"How latents are distributed before an example is seen: independent standard normals. New samples begin here.");
	}

	private void objective() {
		add(RECONSTRUCTION, Kind.TERM, "E_q[log " + likelihood() + "]", "Reconstruction",
				"How probable the example is under the distribution that the decoder makes of a draw of its latents.");
		arrow(new Element(LIKELIHOOD), new Element(RECONSTRUCTION));
		arrow(new Element(X), new Element(RECONSTRUCTION));
		add(KL, Kind.TERM, "KL(q ‖ p)", "Divergence from the prior",
				"How far the posterior of an example lies from the prior, in nats. It is computed exactly, without draws.");
		arrow(new Element(POSTERIOR), new Element(KL));
		arrow(new Element(PRIOR), new Element(KL));
		if (weighted(options)) {
			String beta = VaeOptions.plain(options.beta());
			add(BETA, Kind.SCHEDULE, options.warmUp() > 0 ? "β(t)" : "β = " + beta, "Weight of the divergence",
					options.warmUp() > 0 ? "Grows in a straight line from 0 to " + beta + " over the first " + options.warmUp() + " steps."
							: "How much the divergence counts against the reconstruction.");
			arrow(new Element(BETA), new Element(KL));
		}
	}

	private String likelihood() {
		return conditional ? "p(x|z,y)" : "p(x|z)";
	}

	private void add(String id, Kind kind, String symbol, String name, String description) {
		elements.add(new SkeletonElement(id, kind, symbol, name, description));
	}

	private void arrow(Anchor from, Anchor to) {
		arrows.add(new SkeletonArrow(from, to));
	}
}

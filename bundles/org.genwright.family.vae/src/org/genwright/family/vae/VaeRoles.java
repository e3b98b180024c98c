package org.genwright.family.vae;

import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Conditioning;
import org.genwright.core.network.Role;
import org.genwright.core.network.RolePort;
import org.genwright.core.network.RolePort.Presence;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.TensorShape;

/**
 * The contracts of the two networks. The encoder gives the posterior q(z|x) = N(mu, diag exp logVar), the decoder the
 * parameters of p(x|z).
 */
final class VaeRoles {

	static final String ENCODER = "encoder";
	static final String DECODER = "decoder";
	static final String X = "x";
	static final String Y = "y";
	static final String Z = "z";
	static final String MU = "mu";
	static final String LOG_VAR = "logVar";
	static final String LOGITS = "logits";
	static final String PARAMETERS = "parameters";

	private final VaeOptions options;
	private final DataProfile data;

	private VaeRoles(VaeOptions options, DataProfile data) {
		this.options = options;
		this.data = data;
	}

	/** Returns the roles. */
	static List<Role> of(VaeOptions options, DataProfile data) {
		VaeRoles roles = new VaeRoles(options, data);
		return List.of(roles.encoder(), roles.decoder());
	}

	/** Returns what the decoder must deliver: the parameters of p(x|z). */
	static List<RolePort> decoderOutputs(VaeOptions options, DataProfile data) {
		return new VaeRoles(options, data).outputs();
	}

	private Role encoder() {
		return new Role(ENCODER, "Encoder", "From an example to the posterior of its latents, q(z|x).",
				inputs(new RolePort(X, "The example; levels 0 … V-1 are scaled to 0 … 1.", TensorShape.of(data.shape())),
						Presence.OPTIONAL),
				List.of(output(MU, "The posterior's mean.", options.latents(), ofLatents()),
						output(LOG_VAR, "The logarithm of the posterior's variance.", options.latents(), ofLatents())));
	}

	private Role decoder() {
		return new Role(DECODER, "Decoder", "From latents to the parameters of the data's distribution, p(x|z).",
				inputs(new RolePort(Z, "The latents.", TensorShape.of(options.latents())), Presence.REQUIRED), outputs());
	}

	private String ofLatents() {
		return "for " + options.latents() + (options.latents() == 1 ? " latent dimension" : " latent dimensions");
	}

	private String ofData() {
		return "for data of shape " + data.shape();
	}

	/** More values than an array can hold are refused by {@link VaeRules}, and here only left unknown. */
	private static RolePort output(String id, String description, long elements, String reason) {
		Optional<TensorShape> shape = elements > Integer.MAX_VALUE ? Optional.empty() : Optional.of(TensorShape.of((int) elements));
		return new RolePort(id, description, Presence.REQUIRED, shape, reason);
	}

	private List<RolePort> inputs(RolePort first, Presence presenceOfClass) {
		if (options.conditioning() == Conditioning.NONE) {
			return List.of(first);
		}
		Optional<TensorShape> classes = data.classes() == 0 ? Optional.empty() : Optional.of(TensorShape.of(data.classes()));
		return List.of(first, new RolePort(Y, "The class: 1 at its place, 0 elsewhere.", presenceOfClass, classes));
	}

	private List<RolePort> outputs() {
		int dimensions = data.shape().dimensions();
		return switch (options.decoder()) {
			case BERNOULLI -> List.of(output(LOGITS, "The logit of 1 for each dimension.", dimensions, ofData()));
			case CATEGORICAL -> List.of(categorical(dimensions, options.levels(data.levels())));
			case GAUSSIAN -> gaussian(dimensions);
			case LOGISTIC_MIXTURE -> List.of(output(PARAMETERS,
					"For each dimension K logits of the weights, K means and K logarithms of scales, on the scale -1 … 1.",
					outputs(dimensions, options, 0),
					ofData() + " and " + options.components() + " mixture components"));
		};
	}

	/** Returns the number of values a decoder must deliver for an example. */
	static long outputs(int dimensions, VaeOptions options, int levels) {
		return switch (options.decoder()) {
			case CATEGORICAL -> (long) dimensions * levels;
			case LOGISTIC_MIXTURE -> 3L * dimensions * options.components();
			case BERNOULLI, GAUSSIAN -> dimensions;
		};
	}

	private RolePort categorical(int dimensions, int levels) {
		String description = "V logits for each dimension, those of one side by side.";
		return levels == 0 ? new RolePort(LOGITS, description, Presence.REQUIRED, Optional.empty())
				: output(LOGITS, description, outputs(dimensions, options, levels), ofData() + " and " + levels + " levels");
	}

	private List<RolePort> gaussian(int dimensions) {
		RolePort mu = output(MU, "The mean of each dimension.", dimensions, ofData());
		return options.noise() == NoiseKind.NETWORK
				? List.of(mu, output(LOG_VAR, "The logarithm of the variance of each dimension.", dimensions, ofData()))
				: List.of(mu);
	}
}

package org.genwright.family.vae;

import java.util.List;
import java.util.stream.Stream;

import org.genwright.core.family.Conditioning;
import org.genwright.core.gradient.GradientSettings;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.shape.DataShape;
import org.genwright.core.template.ModelBuilder;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/** A new variational autoencoder of dense or convolutional networks, of all examples or by class. */
final class VaeTemplate implements Template {

	/** Data of more dimensions have many rows as a rule, over which one draw of z each averages out. */
	private static final int MANY_DIMENSIONS = 400;

	/** The kinds of networks. */
	private enum Body {
		DENSE("dense", "dense layers"), CONVOLUTIONAL("convolutional", "convolutions");

		private final String id;
		private final String words;

		Body(String id, String words) {
			this.id = id;
			this.words = words;
		}
	}

	private final Body body;
	private final Conditioning conditioning;

	private VaeTemplate(Body body, Conditioning conditioning) {
		this.body = body;
		this.conditioning = conditioning;
	}

	/** Returns the templates, the most usual first. */
	static List<Template> all() {
		return List.of(new VaeTemplate(Body.DENSE, Conditioning.NONE), new VaeTemplate(Body.CONVOLUTIONAL, Conditioning.NONE),
				new VaeTemplate(Body.DENSE, Conditioning.CLASS), new VaeTemplate(Body.CONVOLUTIONAL, Conditioning.CLASS));
	}

	private boolean conditional() {
		return conditioning == Conditioning.CLASS;
	}

	@Override
	public String id() {
		return conditional() ? body.id + "-class-conditional" : body.id;
	}

	@Override
	public String name() {
		String name = body == Body.DENSE ? "Dense" : "Convolutional";
		return conditional() ? name + ", class-conditional" : name;
	}

	@Override
	public String description() {
		String networks = body == Body.DENSE ? "Encoder and decoder of dense layers, for tables and small images."
				: "An encoder of convolutions and a decoder of transposed convolutions, for images.";
		return conditional() ? networks + " Both read the class, so the model samples each class and classifies." : networks;
	}

	@Override
	public boolean suits(DataProfile data) {
		return (!conditional() || data.classes() > 0) && (body == Body.DENSE || ConvolutionalBody.suits(data.shape()));
	}

	@Override
	public List<SizePreset> sizes() {
		return Stream.of(VaeSize.values()).map(size -> body == Body.DENSE ? size.dense() : size.convolutional()).toList();
	}

	@Override
	public Architecture create(NewModel model) {
		VaeTarget target = VaeTarget.of(model.data());
		VaeSize size = VaeSize.of(model.size());
		ModelBuilder builder = new ModelBuilder(model, "vae")
				.contributor("org.genwright.family.vae", "org.genwright.family.vae.feature")
				.set(VaeDeclaration.LATENTS, (long) size.latents(model.data().shape()));
		target.describe(builder);
		if (conditional()) {
			builder.set(VaeDeclaration.CONDITIONAL, "class");
		}
		train(builder, model.data().shape());
		if (body == Body.DENSE) {
			new DenseBody(target, size, conditioning).draw(builder);
		} else {
			new ConvolutionalBody(target, size, conditioning).draw(builder);
		}
		return builder.notes(notes(model, target, size)).build();
	}

	/** Counts in steps, so that small and large data are trained about as long, and stops when validation does not improve. */
	private static void train(ModelBuilder builder, DataShape shape) {
		builder.set(GradientSettings.STEPS, 10_000L).set(GradientSettings.BATCH_SIZE, 64L).set(GradientSettings.LEARNING_RATE, 0.002)
				.set(GradientSettings.SCHEDULE, "cosine").set(GradientSettings.AVERAGE_DECAY, 0.99)
				.set(GradientSettings.VALIDATE_EVERY, 200L).set(GradientSettings.PATIENCE, 10L);
		if (shape.dimensions() > MANY_DIMENSIONS) {
			builder.set(VaeDeclaration.ELBO_SAMPLES, 1L);
		}
	}

	private String notes(NewModel model, VaeTarget target, VaeSize size) {
		int latents = size.latents(model.data().shape());
		return "A " + (conditional() ? "class-conditional " : "") + "variational autoencoder of " + body.words + " with " + latents
				+ (latents == 1 ? " latent" : " latents") + " for '" + model.dataset() + "'. " + target.reason();
	}
}

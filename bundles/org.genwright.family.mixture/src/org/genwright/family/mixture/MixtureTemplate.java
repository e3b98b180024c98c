package org.genwright.family.mixture;

import java.util.List;
import java.util.Map;

import org.genwright.core.family.Conditioning;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.DataProfile;
import org.genwright.core.template.ModelBuilder;
import org.genwright.core.template.NewModel;
import org.genwright.core.template.SizePreset;
import org.genwright.core.template.Template;
import org.genwright.model.architecture.Architecture;

/** A new Gaussian or mixture, of all examples or by class. */
final class MixtureTemplate implements Template {

	/** Above so many dimensions a full covariance matrix needs more rows than most data have. */
	private static final int FEW_DIMENSIONS = 16;

	/** Which of the two families it is of. */
	private enum Model {
		GAUSSIAN("gaussian"), MIXTURE("gaussian-mixture");

		private final String family;

		Model(String family) {
			this.family = family;
		}
	}

	private final Model model;
	private final Conditioning conditioning;

	private MixtureTemplate(Model model, Conditioning conditioning) {
		this.model = model;
		this.conditioning = conditioning;
	}

	/** Returns the templates of the mixture, the most usual first. */
	static List<Template> ofMixture() {
		return List.of(new MixtureTemplate(Model.MIXTURE, Conditioning.NONE), new MixtureTemplate(Model.MIXTURE, Conditioning.CLASS));
	}

	/** Returns the templates of the Gaussian, the most usual first. */
	static List<Template> ofGaussian() {
		return List.of(new MixtureTemplate(Model.GAUSSIAN, Conditioning.NONE), new MixtureTemplate(Model.GAUSSIAN, Conditioning.CLASS));
	}

	private boolean byClass() {
		return conditioning == Conditioning.CLASS;
	}

	@Override
	public String id() {
		return byClass() ? "class-conditional" : "plain";
	}

	@Override
	public String name() {
		String name = model == Model.MIXTURE ? "Mixture" : "Gaussian";
		return byClass() ? name + " for each class" : name;
	}

	@Override
	public String description() {
		String what = model == Model.MIXTURE ? "a mixture of Gaussians" : "one Gaussian";
		return byClass() ? "The examples of each class as " + what + "; a classifier by Bayes' rule."
				: "All examples as " + what + ", whatever their classes.";
	}

	@Override
	public boolean suits(DataProfile data) {
		return !byClass() || data.classes() > 0;
	}

	@Override
	public List<SizePreset> sizes() {
		if (model == Model.GAUSSIAN) {
			return List.of(new SizePreset("medium", "Medium", "one variance for each dimension"),
					new SizePreset("small", "Small", "one variance for all dimensions"),
					new SizePreset("large", "Large", "a full covariance matrix"));
		}
		return List.of(mixture("medium", "Medium"), mixture("small", "Small"), mixture("large", "Large"));
	}

	private SizePreset mixture(String id, String name) {
		return new SizePreset(id, name, components(id) + " components" + (byClass() ? " for each class" : ""));
	}

	private long components(String size) {
		return switch (size) {
			case "small" -> byClass() ? 2 : 3;
			case "large" -> byClass() ? 8 : 16;
			default -> byClass() ? 4 : 8;
		};
	}

	@Override
	public Architecture create(NewModel made) {
		DataProfile data = made.data();
		ModelBuilder builder = new ModelBuilder(made, model.family)
				.contributor("org.genwright.family.mixture", "org.genwright.family.mixture.feature");
		if (model == Model.MIXTURE) {
			builder.set(MixtureDeclaration.COMPONENTS, components(made.size().id()));
		}
		builder.set(covariance(), form(made));
		if (byClass()) {
			builder.set(MixtureDeclaration.CONDITIONAL, "class");
		}
		return builder.notes(describe(made, prepare(builder, data))).build();
	}

	private Setting<String> covariance() {
		return model == Model.MIXTURE ? MixtureDeclaration.COVARIANCE : MixtureDeclaration.COVARIANCE_OF_ONE;
	}

	private String form(NewModel made) {
		if (model == Model.MIXTURE) {
			return made.data().shape().dimensions() <= FEW_DIMENSIONS ? "full" : "diagonal";
		}
		return switch (made.size().id()) {
			case "small" -> "spherical";
			case "large" -> "full";
			default -> "diagonal";
		};
	}

	/**
	 * Makes the values continuous and keeps variances from falling to 0 where columns may be constant; returns what it did,
	 * as sentences.
	 */
	private String prepare(ModelBuilder builder, DataProfile data) {
		if (data.levels() > 0) {
			builder.step("dequantise", Map.of()).set(MixtureDeclaration.REGULARISATION, 0.05);
			return " Uniform dequantisation makes the " + data.levels() + " levels continuous, so the likelihood is a bound.";
		}
		if (data.shape().isImage()) {
			builder.step("scale", Map.of()).set(MixtureDeclaration.REGULARISATION, 0.001);
			return " Pixels are scaled to 0 … 1, and every variance is at least 0.001.";
		}
		return "";
	}

	private String describe(NewModel made, String preparation) {
		String what = model == Model.MIXTURE ? components(made.size().id()) + " Gaussian components" : "A Gaussian";
		return what + (byClass() ? " for each class" : "") + " with " + form(made) + " covariance" + (model == Model.MIXTURE ? "s" : "")
				+ " for '" + made.dataset() + "'." + preparation + (byClass() ? " Bayes' rule makes it a classifier." : "");
	}
}

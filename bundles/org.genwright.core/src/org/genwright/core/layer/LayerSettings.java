package org.genwright.core.layer;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;

/** Settings that several of core's layer types have. */
public final class LayerSettings {

	/** The most units or channels a layer may have. */
	public static final int MOST_UNITS = 1 << 20;

	/** No activation function. */
	public static final String NONE = "none";

	/** The elementwise functions. */
	public static final List<Choice> FUNCTIONS = List.of(new Choice("relu", "ReLU", "max(x, 0)."),
			new Choice("leaky-relu", "Leaky ReLU", "x where x > 0, else slope · x; the slope is 0.01 unless it can be set."),
			new Choice("elu", "ELU", "x where x > 0, else exp x − 1."),
			new Choice("silu", "SiLU", "x · sigmoid x."),
			new Choice("gelu", "GELU", "x · Φ(x), approximated with tanh."),
			new Choice("tanh", "Tanh", "Hyperbolic tangent, in (−1, 1)."),
			new Choice("sigmoid", "Sigmoid", "1 / (1 + exp(−x)), in (0, 1)."),
			new Choice("softplus", "Softplus", "log(1 + exp x), positive."));

	/** The function applied to a layer's result. */
	public static final Setting<String> ACTIVATION = Setting.choice("activation", "Activation",
			"The elementwise function f applied to the result.", withNone());

	/** Whether a bias is added. */
	public static final Setting<Boolean> BIAS = Setting.flag("bias", "Bias",
			"Whether a trained bias b is added; not needed before a normalisation.", true);

	/** First values of the weights by the activation. */
	public static final String AUTOMATIC = "automatic";

	/** First values of the weights. */
	public static final Setting<String> INITIALISER = Setting.choice("initialiser", "Initialiser",
			"How the weights begin.",
			List.of(new Choice(AUTOMATIC, "Automatic", "He before relu, leaky-relu, elu, silu and gelu, else Glorot."),
					new Choice("he", "He", "Normal with variance 2 / inputs."),
					new Choice("glorot", "Glorot", "Uniform in ±√(6 / (inputs + outputs))."),
					new Choice("normal", "Normal 0.02", "Normal with standard deviation 0.02, as in DCGAN."),
					new Choice("zeros", "Zeros", "0 everywhere: the layer begins as its bias.")));

	/** Side of a square kernel. */
	public static final Setting<Long> KERNEL = Setting.integer("kernel", "Kernel",
			"Height and width of the kernel; odd sizes have a centre.", 3).unit("pixels").within(Bounds.between(1, 255));

	/** Distance of windows. */
	public static final Setting<Long> STRIDE = Setting.integer("stride", "Stride",
			"Distance from one window to the next; 2 halves height and width.", 1).unit("pixels")
			.within(Bounds.between(1, 255));

	/** Zeros around the image. */
	public static final Setting<Long> PADDING = Setting.integer("padding", "Padding",
			"Rows and columns of zeros on every side. By default (kernel − 1) / 2, rounded down, which keeps height and"
					+ " width where the kernel is odd and the stride 1.",
			0).unset().unit("pixels").within(Bounds.between(0, 254));

	/** Added to variances. */
	public static final Setting<Double> EPSILON = Setting.real("epsilon", "Epsilon",
			"Added to the variance, for a root that is never 0.", 1e-5).within(Bounds.above(0));

	private LayerSettings() {
	}

	/** Declares the number of units of a layer. */
	public static Setting<Long> units(String description, long defaultValue) {
		return Setting.integer("units", "Units", description, defaultValue).within(Bounds.between(1, MOST_UNITS));
	}

	/** Declares the number of output channels of a layer. */
	public static Setting<Long> channels(String description, long defaultValue) {
		return Setting.integer("channels", "Channels", description, defaultValue).within(Bounds.between(1, MOST_UNITS));
	}

	private static List<Choice> withNone() {
		List<Choice> choices = new ArrayList<>(List.of(new Choice(NONE, "None", "f(x) = x.")));
		choices.addAll(FUNCTIONS);
		return choices;
	}
}

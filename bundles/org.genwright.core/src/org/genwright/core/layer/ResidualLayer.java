package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * Two layers with a connection around them. Source: Identity Mappings in Deep Residual Networks (Kaiming He and others,
 * 2016).
 */
public final class ResidualLayer extends DeclaredLayer {

	/** Width between the two layers. */
	public static final Setting<Long> UNITS = LayerSettings.units(
			"Number of units, of an image channels, between the two layers. By default as many as the input has.", 64).unset();

	/** Side of the kernels, for images. */
	public static final Setting<Long> KERNEL = PixelMask.KERNEL;

	/** The function before both layers. */
	public static final Setting<String> ACTIVATION = Setting.choice("activation", "Activation",
			"The elementwise function f before both layers.", LayerSettings.FUNCTIONS);

	/** Creates the declaration. */
	public ResidualLayer() {
		super(new LayerHeader("residual", "Residual block", LayerGroup.COMBINATION,
				"x + W₂ f(W₁ f(x) + b₁) + b₂: two dense layers, for images two convolutions that keep the size, with a connection"
						+ " around them.",
				"any shape of one to three axes, kept"),
				List.of(UNITS, KERNEL, ACTIVATION, LayerSettings.INITIALISER));
	}

	/** Returns the width between the two layers. */
	public static int width(LayerSite site) {
		return site.settings().find(UNITS).map(Math::toIntExact).orElse(Channels.of(site.in()));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = Channels.required(site);
		long kernel = site.integer(KERNEL);
		if (in.isImage() && kernel % 2 == 0) {
			throw new LayerFault("an odd kernel, which keeps height and width", String.valueOf(kernel),
					"Set kernel to " + (kernel + 1) + ".");
		}
		long channels = Channels.of(in);
		long area = in.isImage() ? kernel * kernel : 1;
		long weights = 2 * area * channels * width(site);
		return LayerFigures.of(in, weights + width(site) + channels, in.elements() / channels * weights);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** A convolution of images. */
public final class Conv2dLayer extends DeclaredLayer {

	/** Number of channels of the result. */
	public static final Setting<Long> CHANNELS = LayerSettings.channels("Number of channels of the result.", 32);

	/** Creates the declaration. */
	public Conv2dLayer() {
		super(new LayerHeader("conv2d", "Convolution", LayerGroup.CONVOLUTION,
				"Every pixel of the result is a weighted sum of a window of all input channels, the same weights everywhere:"
						+ " f(W ∗ x + b), W [kernel, kernel, C, channels].",
				"[N, C, H, W] → [N, channels, H', W'], H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1"),
				List.of(CHANNELS, LayerSettings.KERNEL, LayerSettings.STRIDE, LayerSettings.PADDING, LayerSettings.ACTIVATION,
						LayerSettings.BIAS, LayerSettings.INITIALISER));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		Windowing windowing = Windowing.of(site);
		int channels = site.integer(CHANNELS);
		TensorShape out = TensorShape.of(channels, windowing.windows(in, 1), windowing.windows(in, 2));
		long weights = (long) windowing.kernel() * windowing.kernel() * in.size(0) * channels;
		long pixels = (long) out.size(1) * out.size(2);
		return LayerFigures.of(out, weights + (site.settings().get(LayerSettings.BIAS) ? channels : 0), pixels * weights);
	}
}

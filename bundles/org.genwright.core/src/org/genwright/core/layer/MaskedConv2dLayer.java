package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * A convolution of an autoregressive net of images. Source: Pixel Recurrent Neural Networks (Aäron van den Oord and
 * others, 2016).
 */
public final class MaskedConv2dLayer extends DeclaredLayer {

	/** Number of channels of the result. */
	public static final Setting<Long> CHANNELS = LayerSettings.channels("Number of channels of the result.", 32);

	/** Creates the declaration. */
	public MaskedConv2dLayer() {
		super(new LayerHeader("masked-conv2d", "Masked convolution", LayerGroup.CONVOLUTION,
				"f((mask ∘ W) ∗ x + b): a convolution that sees earlier pixels only; height and width stay.",
				"[N, C, H, W] → [N, channels, H, W]"),
				List.of(CHANNELS, PixelMask.KERNEL, PixelMask.MASK, PixelMask.GROUPS, LayerSettings.ACTIVATION,
						LayerSettings.BIAS, LayerSettings.INITIALISER));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		int channels = site.integer(CHANNELS);
		TensorShape in = PixelMask.check(site, channels);
		long kernel = site.integer(PixelMask.KERNEL);
		long weights = kernel * kernel * in.size(0) * channels;
		return LayerFigures.of(Channels.with(in, channels), weights + (site.settings().get(LayerSettings.BIAS) ? channels : 0),
				weights * in.size(1) * in.size(2));
	}
}

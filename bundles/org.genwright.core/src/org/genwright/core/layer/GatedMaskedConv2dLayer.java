package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * A masked convolution with gates. Source: Conditional Image Generation with PixelCNN Decoders (Aäron van den Oord and
 * others, 2016), equation 2.
 */
public final class GatedMaskedConv2dLayer extends DeclaredLayer {

	/** Number of channels of the result. */
	public static final Setting<Long> CHANNELS = LayerSettings.channels("Number of channels of the result.", 32);

	/** Creates the declaration. */
	public GatedMaskedConv2dLayer() {
		super(new LayerHeader("gated-masked-conv2d", "Gated masked convolution", LayerGroup.CONVOLUTION,
				"tanh(Wf ∗ x + bf) · sigmoid(Wg ∗ x + bg), both masked to see earlier pixels only; height and width stay.",
				"[N, C, H, W] → [N, channels, H, W]"),
				List.of(CHANNELS, PixelMask.KERNEL, PixelMask.MASK, PixelMask.GROUPS, LayerSettings.INITIALISER));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		int channels = site.integer(CHANNELS);
		TensorShape in = PixelMask.check(site, channels);
		long kernel = site.integer(PixelMask.KERNEL);
		long weights = kernel * kernel * in.size(0) * 2 * channels;
		return LayerFigures.of(Channels.with(in, channels), weights + 2L * channels, weights * in.size(1) * in.size(2));
	}
}

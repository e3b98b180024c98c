package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.shape.TensorShape;

/** Layer normalisation. */
public final class LayerNormLayer extends DeclaredLayer {

	/** Creates the declaration. */
	public LayerNormLayer() {
		super(new LayerHeader("layer-norm", "Layer normalisation", LayerGroup.NORMALISATION,
				"(x − mean) / √(variance + epsilon) · gain + bias, mean and variance over the channels of one vector, sequence"
						+ " element or pixel.",
				"any shape of at least one axis, kept; channels are C of [N, C, H, W], else the last axis"),
				List.of(LayerSettings.EPSILON));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = Channels.required(site);
		return LayerFigures.of(in, 2L * Channels.of(in), in.elements());
	}
}

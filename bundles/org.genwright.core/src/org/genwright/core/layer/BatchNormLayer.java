package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Batch normalisation. */
public final class BatchNormLayer extends DeclaredLayer {

	/** Weight of the newest batch in the running statistics. */
	public static final Setting<Double> MOMENTUM = Setting.real("momentum", "Momentum",
			"Weight of the newest batch in the running mean and variance, which are used once training is over.", 0.1)
			.within(Bounds.between(0, 1));

	/** Creates the declaration. */
	public BatchNormLayer() {
		super(new LayerHeader("batch-norm", "Batch normalisation", LayerGroup.NORMALISATION,
				"(x − mean) / √(variance + epsilon) · gain + bias, mean and variance of every channel over batch and pixels in"
						+ " training, running ones afterwards.",
				"any shape of at least one axis, kept; channels are C of [N, C, H, W], else the last axis"),
				List.of(MOMENTUM, LayerSettings.EPSILON));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = Channels.required(site);
		return LayerFigures.of(in, 2L * Channels.of(in), in.elements());
	}
}

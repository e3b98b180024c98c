package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * Sinusoids of a time step. Sources: Attention Is All You Need (Ashish Vaswani and others, 2017); Denoising Diffusion
 * Probabilistic Models (Jonathan Ho and others, 2020).
 */
public final class TimeEmbeddingLayer extends DeclaredLayer {

	/** Number of values of the result. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values M of the result, even.", 64);

	/** Creates the declaration. */
	public TimeEmbeddingLayer() {
		super(new LayerHeader("time-embedding", "Time embedding", LayerGroup.EMBEDDING,
				"sin(t·ωᵢ), then cos(t·ωᵢ), ωᵢ = 10000^(−2i / units) for i = 0 … units / 2 − 1, of a whole number t such as the"
						+ " step of a diffusion.",
				"[N] → [N, units]"), List.of(UNITS));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		int units = site.integer(UNITS);
		if (site.in().rank() != 0) {
			throw new LayerFault("[N], one time step per example", site.in().toString(),
					"Connect the input t of the role instead.");
		}
		if (units % 2 != 0) {
			throw new LayerFault("an even number of units", String.valueOf(units), "Set units to " + (units + 1) + ".");
		}
		return LayerFigures.of(TensorShape.of(units), 0, 0);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.shape.TensorShape;

/** The mean of each channel over all pixels. */
public final class GlobalAveragePoolLayer extends DeclaredLayer {

	/** Creates the declaration. */
	public GlobalAveragePoolLayer() {
		super(new LayerHeader("global-average-pool", "Global average pooling", LayerGroup.CONVOLUTION,
				"The mean of every channel over all pixels: Σ x / (H·W).", "[N, C, H, W] → [N, C]"), List.of());
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		return LayerFigures.of(TensorShape.of(site.image().size(0)), 0, 0);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.shape.TensorShape;

/** Turns any shape into a vector. */
public final class FlattenLayer extends DeclaredLayer {

	/** Creates the declaration. */
	public FlattenLayer() {
		super(new LayerHeader("flatten", "Flatten", LayerGroup.SHAPE,
				"The same values as one vector, images in the order row, column, channel; moves nothing.",
				"[N, C, H, W] → [N, C·H·W]; [N, L, M] → [N, L·M]"), List.of());
	}

	@Override
	public LayerFigures infer(LayerSite site) {
		return LayerFigures.of(TensorShape.of(site.in().elements()), 0, 0);
	}
}

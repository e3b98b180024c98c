package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Enlarges images by repeating pixels. */
public final class UpsampleLayer extends DeclaredLayer {

	/** How often each pixel is repeated along each axis. */
	public static final Setting<Long> FACTOR = Setting.integer("factor", "Factor",
			"By what height and width are multiplied.", 2).within(Bounds.between(1, 255));

	/** Creates the declaration. */
	public UpsampleLayer() {
		super(new LayerHeader("upsample", "Upsample", LayerGroup.CONVOLUTION,
				"Repeats every pixel factor × factor times: y(i, j) = x(⌊i / factor⌋, ⌊j / factor⌋).",
				"[N, C, H, W] → [N, C, factor·H, factor·W]"), List.of(FACTOR));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		int factor = site.integer(FACTOR);
		return LayerFigures.of(TensorShape.of(in.size(0), Math.multiplyExact(factor, in.size(1)),
				Math.multiplyExact(factor, in.size(2))), 0, 0);
	}
}

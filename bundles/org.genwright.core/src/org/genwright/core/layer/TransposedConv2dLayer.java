package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** A transposed convolution of images, which enlarges them. */
public final class TransposedConv2dLayer extends DeclaredLayer {

	/** Number of channels of the result. */
	public static final Setting<Long> CHANNELS = LayerSettings.channels("Number of channels of the result.", 32);

	/** Side of the kernel. */
	public static final Setting<Long> KERNEL = LayerSettings.KERNEL.defaulting(4L);

	/** Pixels of the result per pixel of the input. */
	public static final Setting<Long> STRIDE = Setting.integer("stride", "Stride",
			"Pixels of the result per pixel of the input; 2 doubles height and width.", 2).unit("pixels")
			.within(Bounds.between(1, 255));

	/** Rows and columns added at the far end. */
	public static final Setting<Long> OUTPUT_PADDING = Setting.integer("output-padding", "Output padding",
			"Rows and columns added to the result at the bottom and the right, below the stride: 1 doubles the size exactly"
					+ " where the kernel is 3 and the stride 2.",
			0).unit("pixels").within(Bounds.between(0, 254));

	/** Creates the declaration. */
	public TransposedConv2dLayer() {
		super(new LayerHeader("conv2d-transposed", "Transposed convolution", LayerGroup.CONVOLUTION,
				"The transpose of a convolution: every input pixel adds its kernel to a window of the result, f(Wᵀ ∗ x + b),"
						+ " W [kernel, kernel, channels, C].",
				"[N, C, H, W] → [N, channels, H', W'], H' = (H − 1)·stride − 2·padding + kernel + output-padding"),
				List.of(CHANNELS, KERNEL, STRIDE, LayerSettings.PADDING, OUTPUT_PADDING, LayerSettings.ACTIVATION,
						LayerSettings.BIAS, LayerSettings.INITIALISER));
	}

	/** Returns kernel, stride and padding of a use. */
	public static Windowing windowing(LayerSite site) {
		return Windowing.of(site, KERNEL, STRIDE);
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		Windowing windowing = windowing(site);
		int more = site.integer(OUTPUT_PADDING);
		int channels = site.integer(CHANNELS);
		TensorShape out = TensorShape.of(channels, windowing.transposed(in, 1, more), windowing.transposed(in, 2, more));
		long weights = (long) windowing.kernel() * windowing.kernel() * in.size(0) * channels;
		long pixels = (long) in.size(1) * in.size(2);
		return LayerFigures.of(out, weights + (site.settings().get(LayerSettings.BIAS) ? channels : 0), pixels * weights);
	}
}

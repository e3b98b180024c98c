package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Pooling of images: one value per window and channel. */
public final class PoolLayer extends DeclaredLayer {

	/** The id of the largest value. */
	public static final String MAX = "max-pool2d";

	/** The id of the mean. */
	public static final String AVERAGE = "average-pool2d";

	/** Side of the window. */
	public static final Setting<Long> KERNEL = Setting.integer("kernel", "Kernel", "Height and width of the window.", 2)
			.unit("pixels").within(Bounds.between(1, 255));

	/** Distance of windows. */
	public static final Setting<Long> STRIDE = Setting.integer("stride", "Stride",
			"Distance from one window to the next. By default the kernel: windows side by side.", 2).unset().unit("pixels")
			.within(Bounds.between(1, 255));

	/** Pixels around the image. */
	public static final Setting<Long> PADDING = Setting.integer("padding", "Padding",
			"Rows and columns around the image, fewer than the kernel has.", 0).unit("pixels").within(Bounds.between(0, 254));

	private static final String RULE = "[N, C, H, W] → [N, C, H', W'], H' = ⌊(H + 2·padding − kernel) / stride⌋ + 1";

	private PoolLayer(String id, String name, String description) {
		super(new LayerHeader(id, name, LayerGroup.CONVOLUTION, description, RULE), List.of(KERNEL, STRIDE, PADDING));
	}

	/** Returns the declaration of the largest value. */
	public static PoolLayer max() {
		return new PoolLayer(MAX, "Max pooling", "The largest value of each window, max x; padding never counts.");
	}

	/** Returns the declaration of the mean. */
	public static PoolLayer average() {
		return new PoolLayer(AVERAGE, "Average pooling", "The mean of each window, Σ x / kernel²; padding counts as zeros.");
	}

	/** Returns kernel, stride and padding of a use. */
	public static Windowing windowing(LayerSite site) {
		int kernel = site.integer(KERNEL);
		int stride = site.settings().find(STRIDE).map(Math::toIntExact).orElse(kernel);
		return new Windowing(kernel, stride, site.integer(PADDING));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		Windowing windowing = windowing(site);
		if (windowing.padding() >= windowing.kernel()) {
			throw new LayerFault("a padding below the kernel " + windowing.kernel(), String.valueOf(windowing.padding()),
					"Set padding to " + (windowing.kernel() - 1) + " or less.");
		}
		TensorShape out = TensorShape.of(in.size(0), windowing.windows(in, 1), windowing.windows(in, 2));
		return LayerFigures.of(out, 0, 0);
	}
}

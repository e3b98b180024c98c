package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * An LSTM that goes through an image row by row. Source: Pixel Recurrent Neural Networks (Aäron van den Oord and others,
 * 2016), section 3.1.
 */
public final class RowLstmLayer extends DeclaredLayer {

	/** Number of units. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values M of the state at every pixel.", 64);

	/** Width of the windows. */
	public static final Setting<Long> KERNEL = Setting.integer("kernel", "Kernel",
			"Number k of pixels seen of the row above, odd; of its own row a pixel sees the ⌊k / 2⌋ before it.", 3).unit("pixels")
			.within(Bounds.between(1, 255));

	/** Whether a pixel sees itself. */
	public static final Setting<String> MASK = Setting.choice("mask", "Mask",
			"Whether a pixel sees itself; the first layer after the data must have a.",
			List.of(new Choice(PixelMask.B, "B", "It does: for later layers."),
					new Choice(PixelMask.A, "A", "It does not: for first layers.")));

	/** Creates the declaration. */
	public RowLstmLayer() {
		super(new LayerHeader("row-lstm", "Row LSTM", LayerGroup.RECURRENT,
				"An LSTM from the top row to the bottom one, all pixels of a row at once: i, f, g, o from W ∗ x + U ∗ h + b, where"
						+ " W sees the row itself up to the pixel, and U the row above; c ← σ(f)·c + σ(i)·tanh g, h ← σ(o)·tanh c.",
				"[N, C, H, W] → [N, units, H, W]"), List.of(UNITS, KERNEL, MASK));
	}

	/** Returns the number of pixels of its own row that a pixel sees. */
	public static int places(LayerSite site) {
		return site.integer(KERNEL) / 2 + (site.settings().get(MASK).equals(PixelMask.B) ? 1 : 0);
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		long units = site.integer(UNITS);
		long kernel = site.integer(KERNEL);
		if (kernel % 2 == 0 || places(site) == 0) {
			throw new LayerFault(kernel % 2 == 0 ? "an odd kernel, which has a centre" : "a kernel of at least 3 with the mask a",
					String.valueOf(kernel), "Set kernel to " + (kernel % 2 == 0 ? kernel + 1 : 3) + ".");
		}
		long weights = 4 * units * ((long) places(site) * in.size(0) + kernel * units);
		return LayerFigures.of(Channels.with(in, (int) units), weights + 4 * units, weights * in.size(1) * in.size(2));
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** What masked layers of images see: the settings they share. */
public final class PixelMask {

	/** Without the pixel itself. */
	public static final String A = "a";
	/** With the pixel itself. */
	public static final String B = "b";
	/** Rows above only. */
	public static final String ROWS_ABOVE = "rows-above";

	/** Which pixels are seen. */
	public static final Setting<String> MASK = Setting.choice("mask", "Mask",
			"Which pixels a pixel of the result sees, in the order of rows; the first layer after the data must have a.",
			List.of(new Choice(A, "A", "Those before it, and of itself the groups of channels before: for first layers."),
					new Choice(B, "B", "Those before it, and of itself the groups of channels up to the same: for later layers."),
					new Choice(ROWS_ABOVE, "Rows above", "The rows above it, as the vertical stack of a gated PixelCNN.")));

	/** Groups of channels that depend on each other in order. */
	public static final Setting<Long> GROUPS = Setting.integer("groups", "Groups",
			"Number of groups of channels that come one after the other: 1 for grey, 3 for colour images, where green sees red,"
					+ " and blue sees both.",
			1).within(Bounds.between(1, 64));

	/** Side of the kernel. */
	public static final Setting<Long> KERNEL = Setting.integer("kernel", "Kernel", "Height and width of the kernel, odd.", 3)
			.unit("pixels").within(Bounds.between(1, 255));

	private PixelMask() {
	}

	/**
	 * Checks a use.
	 *
	 * @return the shape at the input
	 * @throws LayerFault if the input is no image, the kernel is even, or the groups divide the channels not
	 */
	static TensorShape check(LayerSite site, int channels) throws LayerFault {
		TensorShape in = site.image();
		int kernel = site.integer(KERNEL);
		int groups = site.integer(GROUPS);
		if (kernel % 2 == 0) {
			throw new LayerFault("an odd kernel, which has a centre", String.valueOf(kernel),
					"Set kernel to " + (kernel + 1) + ".");
		}
		if (in.size(0) % groups != 0 || channels % groups != 0) {
			throw new LayerFault("input and result channels that are multiples of the " + groups + " groups",
					in.size(0) + " and " + channels, "Change groups or channels.");
		}
		return in;
	}
}

package org.genwright.core.layer;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * Windows that slide over an image.
 *
 * @param kernel  side of the square window
 * @param stride  distance of windows
 * @param padding zeros on every side
 */
public record Windowing(int kernel, int stride, int padding) {

	/** Reads the settings kernel, stride and padding of a layer that has all three. */
	public static Windowing of(LayerSite site) {
		return of(site, LayerSettings.KERNEL, LayerSettings.STRIDE);
	}

	/** Reads settings of a layer; the padding that is not given keeps the size where it can. */
	static Windowing of(LayerSite site, Setting<Long> kernelSetting, Setting<Long> strideSetting) {
		int kernel = site.integer(kernelSetting);
		int padding = site.settings().find(LayerSettings.PADDING).map(Math::toIntExact).orElse((kernel - 1) / 2);
		return new Windowing(kernel, site.integer(strideSetting), padding);
	}

	/**
	 * Returns how many windows fit along an axis: ⌊(size + 2·padding − kernel) / stride⌋ + 1.
	 *
	 * @param image the image, for the message
	 * @param axis  1 for height, 2 for width
	 * @throws LayerFault if none fits
	 */
	public int windows(TensorShape image, int axis) throws LayerFault {
		int room = image.size(axis) + 2 * padding - kernel;
		if (room < 0) {
			int least = kernel - 2 * padding;
			throw new LayerFault("an image of at least " + least + " × " + least + " pixels for the kernel " + kernel
					+ " with padding " + padding, image.toString(),
					"Set kernel to " + (image.size(axis) + 2 * padding) + " or less, or raise padding.");
		}
		return room / stride + 1;
	}

	/**
	 * Returns the size along an axis of what a transposed convolution makes: (size − 1)·stride − 2·padding + kernel +
	 * more.
	 *
	 * @param image the image, for the message
	 * @param axis  1 for height, 2 for width
	 * @param more  rows or columns added at the far end, below the stride
	 * @throws LayerFault if the result has no pixel, or more is not below the stride
	 */
	public int transposed(TensorShape image, int axis, int more) throws LayerFault {
		if (more >= stride) {
			throw new LayerFault("an output padding below the stride " + stride, String.valueOf(more),
					"Set output-padding to " + (stride - 1) + " or less.");
		}
		int size = (image.size(axis) - 1) * stride - 2 * padding + kernel + more;
		if (size < 1) {
			throw new LayerFault("a result of at least one pixel", size + " for the input " + image,
					"Lower padding or raise kernel.");
		}
		return size;
	}
}

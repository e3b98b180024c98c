package org.genwright.nn.op;

/**
 * The numbers of {@link Windows#attributes}, for kernels.
 *
 * @param height       H
 * @param width        W
 * @param kernelHeight rows of a window
 * @param kernelWidth  columns of a window
 * @param stride       pixels from one window to the next
 * @param padding      rows and columns of zeros around the image
 * @param outputHeight OH, windows down
 * @param outputWidth  OW, windows across
 */
public record WindowGrid(int height, int width, int kernelHeight, int kernelWidth, int stride, int padding,
		int outputHeight, int outputWidth) {

	/** Returns the numbers of a use of an op. */
	public static WindowGrid of(Attributes attributes) {
		return new WindowGrid(attributes.integer(Windows.HEIGHT), attributes.integer(Windows.WIDTH),
				attributes.integer(Windows.KERNEL_HEIGHT), attributes.integer(Windows.KERNEL_WIDTH),
				attributes.integer(Windows.STRIDE), attributes.integer(Windows.PADDING), Windows.outputHeight(attributes),
				Windows.outputWidth(attributes));
	}

	/** Returns H·W. */
	public int pixels() {
		return height * width;
	}

	/** Returns OH·OW. */
	public int windows() {
		return outputHeight * outputWidth;
	}

	/** Returns the number of pixels of a window. */
	public int area() {
		return kernelHeight * kernelWidth;
	}

	/** Returns the first row of a window that lies inside the image; that of its last is {@link #bottom}. */
	public int top(int window) {
		return Math.max(0, window / outputWidth * stride - padding);
	}

	/** Returns the row behind the last of a window that lies inside the image. */
	public int bottom(int window) {
		return Math.min(height, window / outputWidth * stride - padding + kernelHeight);
	}

	/** Returns the first column of a window that lies inside the image. */
	public int left(int window) {
		return Math.max(0, window % outputWidth * stride - padding);
	}

	/** Returns the column behind the last of a window that lies inside the image. */
	public int right(int window) {
		return Math.min(width, window % outputWidth * stride - padding + kernelWidth);
	}

	/** Returns whether the windows cover every pixel exactly once. */
	public boolean tiles() {
		return padding == 0 && stride == kernelHeight && stride == kernelWidth && outputHeight * stride == height
				&& outputWidth * stride == width;
	}
}

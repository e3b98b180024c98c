package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Recurrent;

/**
 * A row LSTM: it goes over an image from top to bottom, all places of a row at once. The gates of a place see the k
 * hidden states around it in the row above, and of their own row what the input-to-state convolution lets them see: the
 * pixels to the left ({@link Mask#A}) and the place itself ({@link Mask#B}). Source: Pixel Recurrent Neural Networks
 * (Aäron van den Oord, Nal Kalchbrenner, Koray Kavukcuoglu, 2016).
 *
 * @param kernel          k, odd
 * @param mask            of the input-to-state convolution
 * @param inputWeight     [J·C, 4·M], columns i, f, g, o; J as {@link Mask#places} counts, its rows from the leftmost
 *                        place on
 * @param recurrentWeight [k·M, 4·M], its rows from the leftmost place on
 * @param bias            [4·M]
 */
public record RowLstm(int kernel, Mask mask, Value inputWeight, Value recurrentWeight, Value bias) {

	/** What a place sees of its own row. */
	public enum Mask {
		/** The ⌊k/2⌋ places to the left. */
		A,
		/** These and the place itself. */
		B;

		/** Returns J, the number of places seen. */
		public int places(int kernel) {
			return kernel / 2 + (this == B ? 1 : 0);
		}
	}

	/**
	 * Checks the kernel.
	 *
	 * @throws IllegalArgumentException if it is even, or leaves nothing of its row to see
	 */
	public RowLstm {
		if (kernel < 1 || kernel % 2 == 0 || mask.places(kernel) == 0) {
			throw new IllegalArgumentException("Row LSTM: expected an odd kernel of at least " + (mask == Mask.A ? 3 : 1)
					+ " for mask " + mask + ", found " + kernel + ".");
		}
	}

	/** Returns M. */
	public long units() {
		return bias.shape().size(0) / 4;
	}

	/** Returns the hidden states [N, H, W, M] over features [N, H, W, C]; states above the image are zeros. */
	public Value over(Value x) {
		Value zeros = Recurrence.zeros(x, x.shape().size(2), units()); // [N, W, M]
		return Recurrence.apply(Recurrent.LSTM, Attributes.NONE.with(Recurrent.WINDOW, kernel), windows(x), inputWeight,
				recurrentWeight, bias, zeros, zeros).getFirst();
	}

	/** Returns what each place sees of its own row, side by side: [N, H, W, J·C]. */
	private Value windows(Value x) {
		long width = x.shape().size(2);
		long channels = x.shape().size(3);
		Value rows = x.reshape(x.shape().size(0), x.shape().size(1), width * channels); // [N, H, W·C]
		Value windows = null;
		for (int j = 0; j < mask.places(kernel); j++) {
			long shift = Math.min(width, kernel / 2 - j);
			Value shifted = shift == 0 ? x : shift == width ? x.times(0)
					: rows.slice(0, (width - shift) * channels).pad(shift * channels, width * channels)
							.reshape(x.shape().sizes()); // [N, H, W, C]
			windows = windows == null ? shifted : windows.concat(shifted);
		}
		return windows;
	}
}

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

	/**
	 * What sampling pixel by pixel keeps: hidden states and cells of the image so far, with a row of zeros above it and
	 * k − 1 zeros from row to row. A pixel's position is {@link #position}.
	 *
	 * @param hidden [N, (H + 1)·(W + k − 1), M]
	 * @param cell   of the same shape
	 * @param row    W + k − 1
	 */
	public record Memory(Value hidden, Value cell, int row) {

		/** Returns the position of the pixel in a row and a column, from 0 on. */
		public int position(int y, int x) {
			return y * row + x;
		}
	}

	/** Adds states to the graph that sampling pixel by pixel keeps: name.hidden and name.cell; reset begins new images. */
	public Memory memory(String name, int height, int width) {
		Graph graph = bias.graph();
		int row = width + kernel - 1;
		long places = (long) (height + 1) * row;
		return new Memory(graph.state(name + ".hidden", places, units()), graph.state(name + ".cell", places, units()), row);
	}

	/**
	 * Returns the hidden state [N, M] of one pixel and keeps it in the memory: step by step what {@link #over} gives at
	 * once.
	 *
	 * @param seen     what the pixel sees of its own row, from the leftmost place on, zeros beyond the edge: [N, J·C]
	 * @param position INT32 []
	 */
	public Value pixel(Value seen, Value position, Memory memory) {
		Value around = memory.hidden().at(position); // [N, k·M] in the end
		for (int j = 1; j < kernel; j++) {
			around = around.concat(memory.hidden().at(position, j));
		}
		Value cell = memory.cell().at(position, kernel / 2); // [N, M]
		LstmCell.State after = new LstmCell(inputWeight, recurrentWeight, bias).step(seen, new LstmCell.State(around, cell));
		int below = memory.row() + kernel / 2;
		bias.graph().assignAt(memory.hidden(), position, below, after.hidden());
		bias.graph().assignAt(memory.cell(), position, below, after.cell());
		return after.hidden();
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

package org.genwright.nn.host;

/**
 * The lines of one step of a recurrent layer, and loops over them. As in {@link Passes}, the call of a loop has so many
 * possible targets that each is compiled by itself.
 */
final class GateStep {

	/** One loop over all lines. */
	interface Loop {
		void run(GateStep step);
	}

	/** Four gates of M units a line. */
	long gates;
	/** The gradient with respect to the gates' sums, shaped as the gates. */
	long dGates;
	/** M cells a line: of an LSTM after the step. */
	long cells;
	/** M numbers a line: the cells of an LSTM, the hidden states of a GRU, before the step. */
	long before;
	/** Elements from a line to the next of what is before. */
	int beforeStride;
	/** M hidden states a line; going back, the gradient with respect to them. */
	long hidden;
	/** M numbers a line: the gradient with respect to the cells. */
	long dCells;
	int lines;
	int units;

	void run(Loop... loops) {
		for (Loop loop : loops) {
			loop.run(this);
		}
	}
}

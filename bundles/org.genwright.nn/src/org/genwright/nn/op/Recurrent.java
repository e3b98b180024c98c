package org.genwright.nn.op;

import java.util.List;

/**
 * Recurrent layers over whole sequences, FLOAT32. A step computes W places at once (1 for plain sequences), each from its
 * input, and from the hidden state of the step before at k places around it (k = 1 but for row LSTMs; zeros beyond the
 * edges). What is saved for the gradient is <em>packed</em>: the rows that one run computes are stored step by step, [L,
 * rows, …] in place of [rows, L, …], so it can only be read by ops on the same rows, or be summed over all of them.
 */
public final class Recurrent {

	/** Attribute of {@link #LSTM} and {@link #LSTM_GRADIENT}: k, odd; 1 where not given. */
	public static final String WINDOW = "window";

	/**
	 * Long short-term memory. x [N, L, W, D], input weight [D, 4·M], recurrent weight [k·M, 4·M], bias [4·M], hidden and
	 * cell before the first step [N, W, M] each → hidden [N, L, W, M]; hidden and cell after the last step [N, W, M]
	 * each; and packed, the recurrent and direct inputs with a 1 behind them [N, L, W, k·M + D + 1], the activated gates
	 * [N, L, W, 4·M], the cells [N, L, W, M]. Columns are in the order i, f, g, o; c' = σ(f)·c + σ(i)·tanh g,
	 * h' = σ(o)·tanh c'.
	 */
	public static final Op LSTM = new Op("lstm", 6, (inputs, attributes) -> RecurrentSizes.lstm(inputs, attributes).outputs());

	/**
	 * The gradient of {@link #LSTM}: recurrent weight, cell before the first step, packed gates and cells, gradients with
	 * respect to hidden [N, L, W, M] and to hidden and cell after the last step [N, W, M] each → packed, the gradient with
	 * respect to the gates' sums [N, L, W, 4·M]; that with respect to hidden and cell before the first step [N, W, M] each;
	 * and work space [N, W, k·M]. The first result may be computed in place of the gates.
	 */
	public static final Op LSTM_GRADIENT = new Op("lstm.gradient", 7, RecurrentSizes::lstmGradient);

	/**
	 * Gated recurrent unit. x [N, L, W, D], input weight [D, 3·M], recurrent weight [M, 3·M], columns in the order r, z, n;
	 * bias [4·M] of r, z, and n's input and recurrent part; hidden before the first step [N, W, M] → hidden [N, L, W, M];
	 * hidden after the last step [N, W, M]; and packed, hidden before each step and input with a 1 behind them [N, L, W,
	 * M + D + 1], the activated r, z, n and the recurrent part of n [N, L, W, 4·M]. n' = tanh(x·Wn + bn + r·(h·Un + b'n)),
	 * h' = (1 − z)·n' + z·h.
	 */
	public static final Op GRU = new Op("gru", 5, (inputs, attributes) -> RecurrentSizes.gru(inputs).gruOutputs());

	/**
	 * The gradient of {@link #GRU}: recurrent weight, packed inputs and gates, gradients with respect to hidden [N, L, W,
	 * M] and to hidden after the last step [N, W, M] → packed, the gradient with respect to the sums of r, z, and n's
	 * input and recurrent part [N, L, W, 4·M]; and that with respect to hidden before the first step [N, W, M]. The first
	 * result may be computed in place of the gates.
	 */
	public static final Op GRU_GRADIENT = new Op("gru.gradient", 5, RecurrentSizes::gruGradient);

	/** The natural order [N, L, …] of what is packed. */
	public static final Op UNPACK = new Op("recurrent.unpack", 1, (inputs, attributes) -> List.of(inputs.get(0)));

	private Recurrent() {
	}
}

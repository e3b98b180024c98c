package org.genwright.nn.graph;

/**
 * One step of a long short-term memory, for sequences unrolled in the graph: i, f, g, o from x·Wx + h·Wh + b,
 * c' = σ(f)·c + σ(i)·tanh g, h' = σ(o)·tanh c'. Source: Long Short-Term Memory (Sepp Hochreiter, Jürgen Schmidhuber,
 * 1997), with the forget gate of Felix Gers and others (2000).
 *
 * @param inputWeight     [D, 4·M], columns i, f, g, o
 * @param recurrentWeight [M, 4·M]
 * @param bias            [4·M]
 */
public record LstmCell(Value inputWeight, Value recurrentWeight, Value bias) {

	/**
	 * What is handed from step to step.
	 *
	 * @param hidden h [N, M]
	 * @param cell   c [N, M]
	 */
	public record State(Value hidden, Value cell) {
	}

	/** Returns the state after an input [N, D]. */
	public State step(Value x, State before) {
		long units = recurrentWeight.shape().size(0);
		Value gates = x.matmul(inputWeight).plus(before.hidden().matmul(recurrentWeight)).plus(bias); // [N, 4·M]
		Value input = Activations.sigmoid(gates.slice(0, units)); // [N, M]
		Value forget = Activations.sigmoid(gates.slice(units, units)); // [N, M]
		Value candidate = Activations.tanh(gates.slice(2 * units, units)); // [N, M]
		Value output = Activations.sigmoid(gates.slice(3 * units, units)); // [N, M]
		Value cell = forget.times(before.cell()).plus(input.times(candidate)); // [N, M]
		return new State(output.times(Activations.tanh(cell)), cell);
	}
}

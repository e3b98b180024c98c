package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Recurrent;

/**
 * A long short-term memory: i, f, g, o from x·Wx + h·Wh + b, c' = σ(f)·c + σ(i)·tanh g, h' = σ(o)·tanh c'. Source: Long
 * Short-Term Memory (Sepp Hochreiter, Jürgen Schmidhuber, 1997), with the forget gate of Felix Gers and others (2000).
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

	/**
	 * What a sequence gives.
	 *
	 * @param hidden h after every step [N, L, M]
	 * @param last   the state after the last step
	 */
	public record Sequence(Value hidden, State last) {
	}

	/** Returns M. */
	public long units() {
		return bias.shape().size(0) / 4;
	}

	/** Returns the state before a sequence of this value's rows: zeros. */
	public State begin(Value x) {
		Value zeros = Recurrence.zeros(x, units()); // [N, M]
		return new State(zeros, zeros);
	}

	/**
	 * Adds states to the graph that carry h and c from call to call: name.hidden and name.cell, to be assigned with
	 * {@link #keep}.
	 */
	public State state(String name) {
		Graph graph = bias.graph();
		return new State(graph.state(name + ".hidden", units()), graph.state(name + ".cell", units()));
	}

	/** Lets the graph's runs leave a state in another, which the next call begins with. */
	public void keep(State before, State after) {
		bias.graph().assign(before.hidden(), after.hidden());
		bias.graph().assign(before.cell(), after.cell());
	}

	/**
	 * Returns the state after an input [N, D], made of ordinary ops: it can be differentiated twice, and fuses with its
	 * neighbours.
	 */
	public State step(Value x, State before) {
		long units = units();
		Value gates = x.matmul(inputWeight).plus(before.hidden().matmul(recurrentWeight)).plus(bias); // [N, 4·M]
		Value input = Activations.sigmoid(gates.slice(0, units)); // [N, M]
		Value forget = Activations.sigmoid(gates.slice(units, units)); // [N, M]
		Value candidate = Activations.tanh(gates.slice(2 * units, units)); // [N, M]
		Value output = Activations.sigmoid(gates.slice(3 * units, units)); // [N, M]
		Value cell = forget.times(before.cell()).plus(input.times(candidate)); // [N, M]
		return new State(output.times(Activations.tanh(cell)), cell);
	}

	/**
	 * Returns what a whole sequence [N, L, D] gives, by one fused op without a second gradient. With L = 1 it is the
	 * fastest way to sample step by step.
	 */
	public Sequence sequence(Value x, State before) {
		var results = Recurrence.apply(Recurrent.LSTM, Attributes.NONE, Recurrence.oneWide(x), inputWeight, recurrentWeight, bias,
				Recurrence.oneWide(before.hidden()), Recurrence.oneWide(before.cell()));
		return new Sequence(Recurrence.narrow(results.get(0)),
				new State(Recurrence.narrow(results.get(1)), Recurrence.narrow(results.get(2))));
	}
}

package org.genwright.nn.graph;

import org.genwright.nn.op.Attributes;
import org.genwright.nn.op.Recurrent;

/**
 * A gated recurrent unit: r, z = σ(x·Wx + h·Wh + b), n = tanh(x·Wn + bn + r·(h·Un + b'n)), h' = (1 − z)·n + z·h. The
 * reset gate acts behind the recurrent product, as in PyTorch and cuDNN. Source: Learning Phrase Representations using
 * RNN Encoder–Decoder (Kyunghyun Cho and others, 2014).
 *
 * @param inputWeight     [D, 3·M], columns r, z, n
 * @param recurrentWeight [M, 3·M], columns r, z, n
 * @param bias            [4·M]: of r, of z, and of n's input and recurrent part
 */
public record GruCell(Value inputWeight, Value recurrentWeight, Value bias) {

	/**
	 * What a sequence gives.
	 *
	 * @param hidden h after every step [N, L, M]
	 * @param last   h after the last step [N, M]
	 */
	public record Sequence(Value hidden, Value last) {
	}

	/** Returns M. */
	public long units() {
		return bias.shape().size(0) / 4;
	}

	/** Returns the state before a sequence of this value's rows: zeros. */
	public Value begin(Value x) {
		return Recurrence.zeros(x, units());
	}

	/** Adds a state to the graph that carries h from call to call: name.hidden, to be assigned with {@link #keep}. */
	public Value state(String name) {
		return bias.graph().state(name + ".hidden", units());
	}

	/** Lets the graph's runs leave a state in another, which the next call begins with. */
	public void keep(Value before, Value after) {
		bias.graph().assign(before, after);
	}

	/** Returns h after an input [N, D], made of ordinary ops: it can be differentiated twice. */
	public Value step(Value x, Value before) {
		long units = units();
		Value direct = x.matmul(inputWeight).plus(bias.reshape(1, 4 * units).slice(0, 3 * units).reshape(3 * units)); // [N, 3·M]
		Value recurrent = before.matmul(recurrentWeight); // [N, 3·M]
		Value gates = Activations.sigmoid(direct.slice(0, 2 * units).plus(recurrent.slice(0, 2 * units))); // [N, 2·M]
		Value recurrentBias = bias.reshape(1, 4 * units).slice(3 * units, units).reshape(units); // [M]
		Value reset = gates.slice(0, units).times(recurrent.slice(2 * units, units).plus(recurrentBias)); // [N, M]
		Value candidate = Activations.tanh(direct.slice(2 * units, units).plus(reset)); // [N, M]
		return candidate.plus(gates.slice(units, units).times(before.minus(candidate)));
	}

	/** Returns what a whole sequence [N, L, D] gives, by one fused op without a second gradient; L may be 1. */
	public Sequence sequence(Value x, Value before) {
		var results = Recurrence.apply(Recurrent.GRU, Attributes.NONE, Recurrence.oneWide(x), inputWeight, recurrentWeight, bias,
				Recurrence.oneWide(before));
		return new Sequence(Recurrence.narrow(results.get(0)), Recurrence.narrow(results.get(1)));
	}
}

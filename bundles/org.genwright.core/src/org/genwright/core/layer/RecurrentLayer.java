package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Recurrent layers along a sequence. */
public final class RecurrentLayer extends DeclaredLayer {

	/** The id of the long short-term memory. */
	public static final String LSTM = "lstm";

	/** The id of the gated recurrent unit. */
	public static final String GRU = "gru";

	/** Number of units. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values M of the state.", 128);

	/** The state after every element. */
	public static final String SEQUENCE = "sequence";
	/** The state after the last element. */
	public static final String LAST = "last";

	/** What is passed on. */
	public static final Setting<String> RESULT = Setting.choice("result", "Result", "Which states are passed on.",
			List.of(new Choice(SEQUENCE, "Sequence", "The state after every element."),
					new Choice(LAST, "Last", "The state after the last element.")));

	private static final String RULE = "[N, L, D] → [N, L, units], or [N, units] where the result is last";

	private final int gates;

	private RecurrentLayer(LayerHeader header, int gates) {
		super(header, List.of(UNITS, RESULT));
		this.gates = gates;
	}

	/** Returns the declaration of the long short-term memory. */
	public static RecurrentLayer lstm() {
		return new RecurrentLayer(new LayerHeader(LSTM, "LSTM", LayerGroup.RECURRENT,
				"Long short-term memory: i, f, g, o from x·W + h·U + b; c ← σ(f)·c + σ(i)·tanh g, h ← σ(o)·tanh c.", RULE), 4);
	}

	/** Returns the declaration of the gated recurrent unit. */
	public static RecurrentLayer gru() {
		return new RecurrentLayer(new LayerHeader(GRU, "GRU", LayerGroup.RECURRENT,
				"Gated recurrent unit: r, z = σ(x·W + h·U + b), n = tanh(x·Wn + bn + r·(h·Un + cn)), h ← (1 − z)·n + z·h.",
				RULE), 3);
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.sequence();
		long units = site.integer(UNITS);
		long weights = gates * units * (in.size(1) + units);
		long biases = 4 * units; // a GRU has two in its candidate
		TensorShape all = Channels.with(in, (int) units);
		boolean last = site.settings().get(RESULT).equals(LAST);
		return LayerFigures.of(last ? TensorShape.of((int) units) : all, weights + biases, in.size(0) * weights);
	}
}

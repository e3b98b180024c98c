package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.PixelMask;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.RecurrentLayer;
import org.genwright.core.layer.RowLstmLayer;
import org.genwright.nn.graph.GruCell;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.LstmCell;
import org.genwright.nn.graph.RowLstm;
import org.genwright.nn.graph.Value;

/**
 * Writes recurrent layers. Weights begin as Glorot says for each gate by itself, biases at 0, except that forget gates
 * begin open, at 1. Source: An Empirical Exploration of Recurrent Network Architectures (Rafal Jozefowicz and others,
 * 2015).
 */
final class RecurrentCompilers {

	private RecurrentCompilers() {
	}

	/** Writes {@link RecurrentLayer#LSTM}. */
	static Map<String, Value> lstm(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, L, D]
		long inputs = x.shape().size(2);
		long units = scope.site().integer(RecurrentLayer.UNITS);
		LstmCell cell = new LstmCell(weight(scope, "weight", inputs, units, 4), weight(scope, "recurrent", units, units, 4),
				forgetBias(scope, units));
		LstmCell.Sequence sequence = cell.sequence(x, cell.begin(x));
		return Map.of(Port.OUT, isLast(scope) ? sequence.last().hidden() : sequence.hidden()); // [N, M] or [N, L, M]
	}

	/** Writes {@link RecurrentLayer#GRU}. */
	static Map<String, Value> gru(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, L, D]
		long inputs = x.shape().size(2);
		long units = scope.site().integer(RecurrentLayer.UNITS);
		GruCell cell = new GruCell(weight(scope, "weight", inputs, units, 3), weight(scope, "recurrent", units, units, 3),
				scope.parameter("bias", Initialiser.zeros(), 4 * units));
		GruCell.Sequence sequence = cell.sequence(x, cell.begin(x));
		return Map.of(Port.OUT, isLast(scope) ? sequence.last() : sequence.hidden()); // [N, M] or [N, L, M]
	}

	/** Writes {@link RowLstmLayer}. */
	static Map<String, Value> row(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		long units = scope.site().integer(RowLstmLayer.UNITS);
		int kernel = scope.site().integer(RowLstmLayer.KERNEL);
		long inputs = RowLstmLayer.places(scope.site()) * x.shape().size(3);
		RowLstm.Mask mask = scope.site().settings().get(RowLstmLayer.MASK).equals(PixelMask.A) ? RowLstm.Mask.A : RowLstm.Mask.B;
		RowLstm cell = new RowLstm(kernel, mask, weight(scope, "weight", inputs, units, 4),
				weight(scope, "recurrent", kernel * units, units, 4), forgetBias(scope, units));
		return Map.of(Port.OUT, cell.over(x)); // [N, H, W, M]
	}

	private static boolean isLast(LayerScope scope) {
		return scope.site().settings().get(RecurrentLayer.RESULT).equals(RecurrentLayer.LAST);
	}

	/** Returns the weights of several gates side by side [inputs, gates·M]. */
	private static Value weight(LayerScope scope, String name, long inputs, long units, int gates) {
		return scope.parameter(name, Initialiser.uniform(Math.sqrt(6.0 / (inputs + units))), inputs, gates * units);
	}

	/** Returns the bias of i, f, g, o [4·M] with f at 1. */
	private static Value forgetBias(LayerScope scope, long units) {
		return scope.parameter("bias", (shape, stream) -> {
			float[] values = new float[(int) (4 * units)];
			for (int unit = 0; unit < units; unit++) {
				values[(int) units + unit] = 1;
			}
			return values;
		}, 4 * units);
	}
}

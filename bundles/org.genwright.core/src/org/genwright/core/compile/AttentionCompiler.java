package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.AttentionLayer;
import org.genwright.core.layer.Port;
import org.genwright.nn.graph.Attention;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes {@link AttentionLayer}. */
final class AttentionCompiler implements LayerCompiler {

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, L, C] or [N, H, W, C]
		long channels = x.shape().size(-1);
		Initialiser first = Initialiser.uniform(Math.sqrt(3.0 / channels)); // Glorot of each [C, C]
		Value input = scope.parameter("input", first, channels, 3 * channels); // [C, 3·C]
		Value output = scope.parameter("output", first, channels, channels); // [C, C]
		Value sequence = x.reshape(x.shape().size(0), scope.site().in().elements() / channels, channels); // [N, L, C]
		Attention.View view = scope.site().settings().get(AttentionLayer.VIEW).equals(AttentionLayer.PAST)
				? Attention.View.PAST : Attention.View.ALL;
		Value mixed = Attention.self(sequence, input, output, scope.site().integer(AttentionLayer.HEADS), view); // [N, L, C]
		return Map.of(Port.OUT, EngineShape.reshape(mixed, scope.site().in()));
	}
}

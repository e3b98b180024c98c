package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.DenseLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.Port;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes {@link DenseLayer}. */
final class DenseCompiler implements LayerCompiler {

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, …, D]
		long inputs = x.shape().size(-1);
		long units = scope.site().integer(DenseLayer.UNITS);
		Value weight = scope.parameter("weight", FirstWeights.of(scope, inputs, units), inputs, units); // [D, M]
		Value y = x.matmul(weight); // [N, …, M]
		if (scope.site().settings().get(LayerSettings.BIAS)) {
			y = y.plus(scope.parameter("bias", Initialiser.zeros(), units)); // [N, …, M]
		}
		return Map.of(Port.OUT, Functions.activate(scope, y));
	}
}

package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.Conv2dLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.Windowing;
import org.genwright.nn.graph.Convolutions;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes {@link Conv2dLayer}. */
final class Conv2dCompiler implements LayerCompiler {

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		Windowing windowing = Windowing.of(scope.site());
		long kernel = windowing.kernel();
		long inputs = x.shape().size(3);
		long channels = scope.site().integer(Conv2dLayer.CHANNELS);
		double area = (double) kernel * kernel;
		Value weight = scope.parameter("weight", FirstWeights.of(scope, area * inputs, area * channels), kernel, kernel, inputs,
				channels); // [K, K, C, M]
		Value y = Convolutions.conv2d(x, weight, windowing.stride(), windowing.padding()); // [N, OH, OW, M]
		if (scope.site().settings().get(LayerSettings.BIAS)) {
			y = y.plus(scope.parameter("bias", Initialiser.zeros(), channels)); // [N, OH, OW, M]
		}
		return Map.of(Port.OUT, Functions.activate(scope, y));
	}
}

package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.TransposedConv2dLayer;
import org.genwright.core.layer.Windowing;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.graph.Convolutions;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes {@link TransposedConv2dLayer}. */
final class TransposedConv2dCompiler implements LayerCompiler {

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		Windowing windowing = TransposedConv2dLayer.windowing(scope.site());
		int kernel = windowing.kernel();
		int stride = windowing.stride();
		long inputs = x.shape().size(3);
		long channels = scope.site().integer(TransposedConv2dLayer.CHANNELS);
		double area = Math.max(1, (double) kernel * kernel / (stride * stride)); // inputs that reach one pixel
		Initialiser first = FirstWeights.of(scope, area * inputs, (double) kernel * kernel * channels);
		Value weight = scope.parameter("weight", first, kernel, kernel, channels, inputs); // [K, K, M, C]
		TensorShape out = outputShape(scope, windowing);
		Value y = Convolutions.conv2dTransposed(x, weight, stride, windowing.padding(), out.size(1), out.size(2)); // [N, OH, OW, M]
		if (scope.site().settings().get(LayerSettings.BIAS)) {
			y = y.plus(scope.parameter("bias", Initialiser.zeros(), channels)); // [N, OH, OW, M]
		}
		return Map.of(Port.OUT, Functions.activate(scope, y));
	}

	private static TensorShape outputShape(LayerScope scope, Windowing windowing) {
		try {
			return new TransposedConv2dLayer().infer(scope.site()).outputs().get(Port.OUT);
		} catch (LayerFault fault) {
			throw new IllegalStateException(scope.site().path() + ": " + fault.getMessage(), fault);
		}
	}
}

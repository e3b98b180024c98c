package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.ResidualLayer;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.graph.Convolutions;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.Value;

/** Writes {@link ResidualLayer}. */
final class ResidualCompiler implements LayerCompiler {

	private static final double SLOPE = 0.01;

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, …, C]
		long channels = x.shape().size(-1);
		long width = ResidualLayer.width(scope.site());
		Value hidden = layer(scope, "1", x, channels, width); // [N, …, M]
		return Map.of(Port.OUT, x.plus(layer(scope, "2", hidden, width, channels)));
	}

	/** Returns W f(x) + b. */
	private static Value layer(LayerScope scope, String number, Value x, long inputs, long outputs) {
		SettingValues settings = scope.site().settings();
		String function = settings.get(ResidualLayer.ACTIVATION);
		Value activated = Functions.apply(function, x, SLOPE); // [N, …, inputs]
		boolean image = scope.site().in().isImage();
		long kernel = image ? scope.site().integer(ResidualLayer.KERNEL) : 1;
		double area = (double) kernel * kernel;
		Initialiser first = FirstWeights.of(settings.get(LayerSettings.INITIALISER), function, area * inputs, area * outputs);
		Value bias = scope.parameter("bias" + number, Initialiser.zeros(), outputs); // [outputs]
		if (image) {
			Value weight = scope.parameter("weight" + number, first, kernel, kernel, inputs, outputs); // [K, K, inputs, outputs]
			return Convolutions.conv2d(activated, weight, 1, (int) (kernel / 2)).plus(bias); // [N, H, W, outputs]
		}
		Value weight = scope.parameter("weight" + number, first, inputs, outputs); // [inputs, outputs]
		return activated.matmul(weight).plus(bias); // [N, …, outputs]
	}
}

package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.GatedMaskedConv2dLayer;
import org.genwright.core.layer.LayerSettings;
import org.genwright.core.layer.MaskedConv2dLayer;
import org.genwright.core.layer.MaskedDenseLayer;
import org.genwright.core.layer.PixelMask;
import org.genwright.core.layer.Port;
import org.genwright.nn.Tensor;
import org.genwright.nn.graph.Initialiser;
import org.genwright.nn.graph.MaskedLayers;
import org.genwright.nn.graph.Masks;
import org.genwright.nn.graph.Value;

/** Writes the layers of autoregressive nets. */
final class MaskedCompilers {

	private MaskedCompilers() {
	}

	/** Writes {@link MaskedDenseLayer}. */
	static Map<String, Value> dense(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, I]
		int inputs = (int) x.shape().size(1);
		int units = scope.site().integer(MaskedDenseLayer.UNITS);
		int dimensions = MaskedDenseLayer.dimensions(scope.site());
		Value weight = scope.parameter("weight", FirstWeights.of(scope, inputs, units), inputs, units); // [I, M]
		Value y = MaskedLayers.dense(x, weight, mask(scope, inputs, units, dimensions)); // [N, M]
		if (scope.site().settings().get(LayerSettings.BIAS)) {
			y = y.plus(scope.parameter("bias", Initialiser.zeros(), units)); // [N, M]
		}
		return Map.of(Port.OUT, Functions.activate(scope, y));
	}

	private static Tensor mask(LayerScope scope, int inputs, int units, int dimensions) {
		int[] data = Masks.naturalDegrees(dimensions);
		return switch (scope.site().settings().get(MaskedDenseLayer.PLACE)) {
			case MaskedDenseLayer.FIRST -> Masks.dense(data, Masks.hiddenDegrees(units, dimensions), Masks.Order.AT_LEAST);
			case MaskedDenseLayer.HIDDEN -> Masks.dense(Masks.hiddenDegrees(inputs, dimensions),
					Masks.hiddenDegrees(units, dimensions), Masks.Order.AT_LEAST);
			case MaskedDenseLayer.LAST -> Masks.dense(Masks.hiddenDegrees(inputs, dimensions), resultDegrees(units, dimensions),
					Masks.Order.ABOVE);
			default -> Masks.dense(data, resultDegrees(units, dimensions), Masks.Order.ABOVE);
		};
	}

	/** Returns the degrees of a result with several values per dimension, side by side. */
	private static int[] resultDegrees(int units, int dimensions) {
		int[] degrees = new int[units];
		for (int at = 0; at < units; at++) {
			degrees[at] = at / (units / dimensions) + 1;
		}
		return degrees;
	}

	/** Writes {@link MaskedConv2dLayer}. */
	static Map<String, Value> conv2d(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		long kernel = scope.site().integer(PixelMask.KERNEL);
		long inputs = x.shape().size(3);
		long channels = scope.site().integer(MaskedConv2dLayer.CHANNELS);
		double area = (double) kernel * kernel;
		Value weight = scope.parameter("weight", FirstWeights.of(scope, area * inputs, area * channels), kernel, kernel, inputs,
				channels); // [K, K, C, M]
		Value y = MaskedLayers.conv2d(x, weight, pixels(scope), scope.site().integer(PixelMask.GROUPS)); // [N, H, W, M]
		if (scope.site().settings().get(LayerSettings.BIAS)) {
			y = y.plus(scope.parameter("bias", Initialiser.zeros(), channels)); // [N, H, W, M]
		}
		return Map.of(Port.OUT, Functions.activate(scope, y));
	}

	/** Writes {@link GatedMaskedConv2dLayer}. */
	static Map<String, Value> gatedConv2d(LayerScope scope) {
		Value x = scope.input(Port.IN); // [N, H, W, C]
		long kernel = scope.site().integer(PixelMask.KERNEL);
		long inputs = x.shape().size(3);
		long channels = scope.site().integer(GatedMaskedConv2dLayer.CHANNELS);
		double area = (double) kernel * kernel;
		Initialiser first = FirstWeights.of(scope.site().settings().get(LayerSettings.INITIALISER), "tanh", area * inputs,
				area * channels);
		Value weight = scope.parameter("weight", first, kernel, kernel, inputs, 2 * channels); // [K, K, C, 2·M]
		Value bias = scope.parameter("bias", Initialiser.zeros(), 2 * channels); // [2·M]
		return Map.of(Port.OUT, MaskedLayers.gatedConv2d(x, weight, bias, pixels(scope),
				scope.site().integer(PixelMask.GROUPS))); // [N, H, W, M]
	}

	private static Masks.Pixels pixels(LayerScope scope) {
		return switch (scope.site().settings().get(PixelMask.MASK)) {
			case PixelMask.A -> Masks.Pixels.A;
			case PixelMask.B -> Masks.Pixels.B;
			default -> Masks.Pixels.ROWS_ABOVE;
		};
	}
}

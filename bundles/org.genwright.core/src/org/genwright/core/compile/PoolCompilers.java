package org.genwright.core.compile;

import java.util.Map;

import org.genwright.core.layer.PoolLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.UpsampleLayer;
import org.genwright.core.layer.Windowing;
import org.genwright.nn.graph.Pooling;
import org.genwright.nn.graph.Value;

/** Writes pooling and upsampling. */
final class PoolCompilers {

	private PoolCompilers() {
	}

	/** Writes {@link PoolLayer#MAX}. */
	static Map<String, Value> max(LayerScope scope) {
		return Map.of(Port.OUT, Pooling.max(scope.input(Port.IN), window(scope))); // [N, H', W', C]
	}

	/** Writes {@link PoolLayer#AVERAGE}. */
	static Map<String, Value> average(LayerScope scope) {
		return Map.of(Port.OUT, Pooling.average(scope.input(Port.IN), window(scope))); // [N, H', W', C]
	}

	private static Pooling.Window window(LayerScope scope) {
		Windowing windowing = PoolLayer.windowing(scope.site());
		return new Pooling.Window(windowing.kernel(), windowing.stride(), windowing.padding());
	}

	/** Writes {@link org.genwright.core.layer.GlobalAveragePoolLayer}. */
	static Map<String, Value> globalAverage(LayerScope scope) {
		return Map.of(Port.OUT, Pooling.globalAverage(scope.input(Port.IN))); // [N, C]
	}

	/** Writes {@link UpsampleLayer}. */
	static Map<String, Value> upsample(LayerScope scope) {
		int factor = scope.site().integer(UpsampleLayer.FACTOR);
		return Map.of(Port.OUT, Pooling.upsample(scope.input(Port.IN), factor)); // [N, factor·H, factor·W, C]
	}
}

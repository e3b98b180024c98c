package org.genwright.core.compile;

import java.util.LinkedHashMap;
import java.util.Map;

import org.genwright.core.layer.LayerFault;
import org.genwright.core.layer.Port;
import org.genwright.core.layer.ReshapeLayer;
import org.genwright.core.layer.SplitLayer;
import org.genwright.core.setting.SettingValues;
import org.genwright.nn.graph.Value;

/** Writes the layers that only move values. */
final class ShapeCompilers {

	private ShapeCompilers() {
	}

	/** Writes {@link org.genwright.core.layer.FlattenLayer}. */
	static Map<String, Value> flatten(LayerScope scope) {
		Value x = scope.input(Port.IN);
		return Map.of(Port.OUT, x.reshape(scope.graph().batch(), scope.site().in().elements())); // [N, D]
	}

	/** Writes {@link ReshapeLayer}. */
	static Map<String, Value> reshape(LayerScope scope) {
		try {
			return Map.of(Port.OUT, EngineShape.reshape(scope.input(Port.IN),
					new ReshapeLayer().infer(scope.site()).outputs().get(Port.OUT)));
		} catch (LayerFault fault) {
			throw new IllegalStateException(scope.site().path() + ": " + fault.getMessage(), fault);
		}
	}

	/** Writes {@link org.genwright.core.layer.ConcatLayer}. */
	static Map<String, Value> concat(LayerScope scope) {
		return Map.of(Port.OUT, scope.inputs(Port.IN).stream().reduce(Value::concat).orElseThrow()); // [N, …, C₁ + C₂ + …]
	}

	/** Writes {@link SplitLayer}. */
	static Map<String, Value> split(LayerScope scope) {
		SettingValues settings = scope.site().settings();
		Value x = scope.input(Port.IN); // [N, …, C]
		long width = x.shape().size(-1) / settings.get(SplitLayer.PARTS);
		Map<String, Value> parts = new LinkedHashMap<>();
		for (Port port : new SplitLayer().outputs(settings)) {
			parts.put(port.id(), x.slice(parts.size() * width, width)); // [N, …, C / parts]
		}
		return parts;
	}
}

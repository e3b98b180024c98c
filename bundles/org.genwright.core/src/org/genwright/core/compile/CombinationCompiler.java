package org.genwright.core.compile;

import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

import org.genwright.core.layer.CombinationLayer;
import org.genwright.core.layer.Port;
import org.genwright.core.shape.TensorShape;
import org.genwright.nn.graph.Pooling;
import org.genwright.nn.graph.Value;

/** Writes {@link CombinationLayer}. */
final class CombinationCompiler implements LayerCompiler {

	private final BinaryOperator<Value> combination;

	CombinationCompiler(BinaryOperator<Value> combination) {
		this.combination = combination;
	}

	@Override
	public Map<String, Value> compile(LayerScope scope) {
		TensorShape out = CombinationLayer.largest(scope.site().all(Port.IN));
		List<Value> inputs = scope.inputs(Port.IN);
		Value result = null;
		for (Value input : inputs) {
			Value same = repeat(input, out); // the shape of the result
			result = result == null ? same : combination.apply(result, same);
		}
		return Map.of(Port.OUT, result);
	}

	/** Returns a vector [N, C] at every pixel or element of a larger result, anything else as it is. */
	private static Value repeat(Value value, TensorShape out) {
		if (out.rank() < 2 || value.shape().rank() > 2) {
			return value;
		}
		long height = out.isImage() ? out.size(1) : out.size(0);
		long width = out.isImage() ? out.size(2) : 1;
		Value pixel = value.reshape(value.shape().size(0), 1, 1, value.shape().size(1)); // [N, 1, 1, C]
		return EngineShape.reshape(Pooling.everywhere(pixel, height, width), out);
	}
}

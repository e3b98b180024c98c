package org.genwright.core.compile;

import java.util.Map;
import org.genwright.nn.graph.Value;

/** Writes the ops of one layer. Stateless. */
@FunctionalInterface
public interface LayerCompiler {

	/**
	 * Writes a layer into a graph. Images are channels last inside graphs: a shape [C, H, W] is a value [N, H, W, C].
	 *
	 * @param scope settings, inputs and parameters of the layer
	 * @return values by output port, of the shapes that the declaration inferred
	 */
	Map<String, Value> compile(LayerScope scope);
}

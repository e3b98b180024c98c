package org.genwright.core.layer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.genwright.core.shape.TensorShape;

/**
 * What a layer makes of its inputs.
 *
 * @param outputs      shapes by port id
 * @param parameters   number of trained values
 * @param multiplyAdds multiplications with addition per example of a forward pass
 */
public record LayerFigures(Map<String, TensorShape> outputs, long parameters, long multiplyAdds) {

	/** Copies the map. */
	public LayerFigures {
		outputs = new LinkedHashMap<>(outputs);
	}

	/** Makes figures of a layer with the one output {@link Port#OUT}. */
	public static LayerFigures of(TensorShape out, long parameters, long multiplyAdds) {
		return new LayerFigures(Map.of(Port.OUT, out), parameters, multiplyAdds);
	}
}

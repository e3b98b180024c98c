package org.genwright.core.network;

import java.util.List;
import java.util.Map;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;

/**
 * What follows for one node of a network.
 *
 * @param id           the node's id
 * @param name         the node's name
 * @param type         the id of its layer type
 * @param settings     checked values of the type's settings
 * @param inputs       shapes by input port, in the order of the connections
 * @param outputs      shapes by output port
 * @param parameters   number of trained values
 * @param multiplyAdds multiplications with addition per example of a forward pass
 */
public record NodeFigures(String id, String name, String type, SettingValues settings,
		Map<String, List<TensorShape>> inputs, Map<String, TensorShape> outputs, long parameters, long multiplyAdds) {

	/** Returns the bytes of the outputs of one example. */
	public long activationBytes() {
		return outputs.values().stream().mapToLong(shape -> Float.BYTES * (long) shape.elements()).sum();
	}

	/** Returns the bytes of the parameters. */
	public long parameterBytes() {
		return Float.BYTES * parameters;
	}
}

package org.genwright.core.network;

import java.util.List;

import org.genwright.core.layer.LayerType;
import org.genwright.core.layer.Port;
import org.genwright.core.setting.SettingValues;
import org.genwright.model.architecture.Node;

/**
 * A node whose type is installed and whose settings are right.
 *
 * @param node     the node
 * @param type     its type
 * @param settings its settings
 */
record TypedNode(Node node, LayerType type, SettingValues settings) {

	/** Returns the input ports. */
	List<Port> inputs() {
		return type.inputs();
	}

	/** Returns the output ports. */
	List<Port> outputs() {
		return type.outputs(settings);
	}
}

package org.genwright.core.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.setting.SettingValues;

/** Where the family takes the values of a port of the network's role. */
public final class OutputLayer extends DeclaredLayer {

	/** The id of the type. */
	public static final String ID = "output";

	/** The role's port; the node's name if unset. */
	public static final Setting<String> PORT = new Setting<>("port", "Port",
			"The role's port, such as mu or logits. By default the layer's name.", "", SettingType.TEXT, Optional.empty(),
			Bounds.NONE, List.of());

	/** Creates the declaration. */
	public OutputLayer() {
		super(new LayerHeader(ID, "Output", LayerGroup.PORT,
				"What the network delivers at one port of its role, such as the parameters of a distribution.",
				"as many values as the port has, in any shape"), List.of(PORT));
	}

	@Override
	public List<Port> outputs(SettingValues values) {
		return List.of();
	}

	@Override
	public LayerFigures infer(LayerSite site) {
		return new LayerFigures(Map.of(), 0, 0);
	}
}

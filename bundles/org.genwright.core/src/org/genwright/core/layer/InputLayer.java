package org.genwright.core.layer;

import java.util.List;
import java.util.Optional;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;

/** Where the family feeds values of a port of the network's role. */
public final class InputLayer extends DeclaredLayer {

	/** The id of the type. */
	public static final String ID = "input";

	/** The role's port; the node's name if unset. */
	public static final Setting<String> PORT = new Setting<>("port", "Port",
			"The role's port, such as x or z. By default the layer's name.", "", SettingType.TEXT, Optional.empty(),
			Bounds.NONE, List.of());

	/** Creates the declaration. */
	public InputLayer() {
		super(new LayerHeader(ID, "Input", LayerGroup.PORT,
				"What the family feeds into the network at one port of its role, such as data x, a code z or a class y.",
				"→ the shape of the port"), List.of(PORT));
	}

	@Override
	public List<Port> inputs() {
		return List.of();
	}

	/** Passes on the shape of the role's port, which the inference puts at {@link Port#IN}. */
	@Override
	public LayerFigures infer(LayerSite site) {
		return LayerFigures.of(site.in(), 0, 0);
	}
}

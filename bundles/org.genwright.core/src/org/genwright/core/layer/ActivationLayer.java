package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;

/** An elementwise function. */
public final class ActivationLayer extends DeclaredLayer {

	/** Which function. */
	public static final Setting<String> FUNCTION = Setting.choice("function", "Function",
			"The function applied to every value.", LayerSettings.FUNCTIONS);

	/** Slope of leaky ReLU. */
	public static final Setting<Double> SLOPE = Setting.real("slope", "Slope",
			"Slope of leaky-relu below 0; other functions ignore it.", 0.01).within(Bounds.between(0, 1));

	/** Creates the declaration. */
	public ActivationLayer() {
		super(new LayerHeader("activation", "Activation", LayerGroup.ACTIVATION,
				"Applies one function to every value: y = f(x).", "any shape, kept"), List.of(FUNCTION, SLOPE));
	}

	@Override
	public LayerFigures infer(LayerSite site) {
		return LayerFigures.of(site.in(), 0, 0);
	}
}

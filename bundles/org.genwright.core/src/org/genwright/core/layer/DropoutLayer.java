package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;

/** Dropout. */
public final class DropoutLayer extends DeclaredLayer {

	/** Probability that a value is dropped. */
	public static final Setting<Double> RATE = Setting.real("rate", "Rate", "Probability p that a value is 0 in training.", 0.2)
			.within(new Bounds(0, Bounds.End.INCLUSIVE, 1, Bounds.End.EXCLUSIVE));

	/** Creates the declaration. */
	public DropoutLayer() {
		super(new LayerHeader("dropout", "Dropout", LayerGroup.NORMALISATION,
				"In training every value is 0 with probability p, else divided by 1 − p; afterwards nothing changes.",
				"any shape, kept"), List.of(RATE));
	}

	@Override
	public LayerFigures infer(LayerSite site) {
		return LayerFigures.of(site.in(), 0, 0);
	}
}

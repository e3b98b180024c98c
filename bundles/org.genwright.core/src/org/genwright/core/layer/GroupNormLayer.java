package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Group normalisation. */
public final class GroupNormLayer extends DeclaredLayer {

	/** Number of groups of channels. */
	public static final Setting<Long> GROUPS = Setting.integer("groups", "Groups",
			"Number of groups of channels, a divisor of their number; 1 normalises the whole image.", 8)
			.within(Bounds.between(1, LayerSettings.MOST_UNITS));

	/** Creates the declaration. */
	public GroupNormLayer() {
		super(new LayerHeader("group-norm", "Group normalisation", LayerGroup.NORMALISATION,
				"(x − mean) / √(variance + epsilon) · gain + bias, mean and variance over the pixels and the channels of a group of"
						+ " one image.",
				"[N, C, H, W], kept"), List.of(GROUPS, LayerSettings.EPSILON));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.image();
		int groups = site.integer(GROUPS);
		if (in.size(0) % groups != 0) {
			throw new LayerFault("channels that are a multiple of the " + groups + " groups", in.size(0) + " in " + in,
					"Set groups to a divisor of " + in.size(0) + ", such as " + divisor(in.size(0), groups) + ".");
		}
		return LayerFigures.of(in, 2L * in.size(0), in.elements());
	}

	private static int divisor(int channels, int most) {
		int divisor = Math.min(channels, most);
		while (channels % divisor != 0) {
			divisor--;
		}
		return divisor;
	}
}

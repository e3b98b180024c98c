package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/**
 * A dense layer of an autoregressive net: result d depends on the data values before d only. Source: MADE: Masked
 * Autoencoder for Distribution Estimation (Mathieu Germain and others, 2015).
 */
public final class MaskedDenseLayer extends DeclaredLayer {

	/** Number of values of the result. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values of the result; of the last layer a"
			+ " multiple of dimensions: the values of dimension 1, then those of dimension 2, ….", 128);

	/** From the data to hidden units. */
	public static final String FIRST = "first";
	/** From hidden units to hidden units. */
	public static final String HIDDEN = "hidden";
	/** From hidden units to the result. */
	public static final String LAST = "last";
	/** From the data to the result. */
	public static final String DIRECT = "direct";

	/** Where the layer stands. */
	public static final Setting<String> PLACE = Setting.choice("place", "Place",
			"Where the layer stands between data and result, which decides what it may see.",
			List.of(new Choice(FIRST, "First", "From the data to hidden units."),
					new Choice(HIDDEN, "Hidden", "From hidden units to hidden units."),
					new Choice(LAST, "Last", "From hidden units to the result."),
					new Choice(DIRECT, "Direct", "From the data to the result.")));

	/** Number of data values. */
	public static final Setting<Long> DIMENSIONS = Setting.integer("dimensions", "Dimensions",
			"Number D of data values; must be given where the layer does not see the data itself: hidden and last.", 2).unset()
			.within(Bounds.between(1, LayerSettings.MOST_UNITS));

	/** Creates the declaration. */
	public MaskedDenseLayer() {
		super(new LayerHeader("masked-dense", "Masked dense", LayerGroup.DENSE,
				"f(x·(mask ∘ W) + b): every unit has a degree, hidden units 1 … D − 1 by turns, and sees units of a degree up to"
						+ " its own; result d sees hidden units of a degree below d.",
				"[N, D] → [N, units]"),
				List.of(UNITS, PLACE, DIMENSIONS, LayerSettings.ACTIVATION, LayerSettings.BIAS, LayerSettings.INITIALISER));
	}

	/** Returns D of a use whose settings are right. */
	public static int dimensions(LayerSite site) {
		return site.settings().find(DIMENSIONS).map(Math::toIntExact).orElse(site.in().size(0));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.vector();
		String place = site.settings().get(PLACE);
		boolean seesData = place.equals(FIRST) || place.equals(DIRECT);
		boolean givesResult = place.equals(LAST) || place.equals(DIRECT);
		int units = site.integer(UNITS);
		if (!seesData && site.settings().find(DIMENSIONS).isEmpty()) {
			throw new LayerFault("the number of data values, which a layer in the place '" + place + "' cannot see", "none",
					"Set dimensions.");
		}
		int dimensions = dimensions(site);
		if (seesData && in.size(0) != dimensions) {
			throw new LayerFault(TensorShape.of(dimensions) + ", the data, in the place '" + place + "'", in.toString(),
					"Set dimensions to " + in.size(0) + " or leave it out, or connect the data.");
		}
		if (givesResult && units % dimensions != 0) {
			throw new LayerFault("units that are a multiple of the " + dimensions + " dimensions in the place '" + place + "'",
					String.valueOf(units), "Set units to " + dimensions * Math.max(1, units / dimensions) + ".");
		}
		long weights = (long) in.size(0) * units;
		return LayerFigures.of(TensorShape.of(units), weights + (site.settings().get(LayerSettings.BIAS) ? units : 0), weights);
	}
}

package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** A fully connected layer. */
public final class DenseLayer extends DeclaredLayer {

	/** Number of values of the result. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values of the result.", 128);

	/** Creates the declaration. */
	public DenseLayer() {
		super(new LayerHeader("dense", "Dense", LayerGroup.DENSE,
				"Every result is a weighted sum of all inputs: f(x·W + b), W [D, units], b [units]. Along a sequence, the same"
						+ " for every element.",
				"[N, D] → [N, units]; [N, L, D] → [N, L, units]"),
				List.of(UNITS, LayerSettings.ACTIVATION, LayerSettings.BIAS, LayerSettings.INITIALISER));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.vectorOrSequence();
		int units = site.integer(UNITS);
		long inputs = in.size(in.rank() - 1);
		long weights = inputs * units;
		long elements = in.elements() / inputs;
		TensorShape out = in.rank() == 1 ? TensorShape.of(units) : TensorShape.of(in.size(0), units);
		return LayerFigures.of(out, weights + (site.settings().get(LayerSettings.BIAS) ? units : 0), elements * weights);
	}
}

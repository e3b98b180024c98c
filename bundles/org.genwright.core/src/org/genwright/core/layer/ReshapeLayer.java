package org.genwright.core.layer;

import java.util.List;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingType;
import org.genwright.core.shape.DataShape;
import org.genwright.core.shape.TensorShape;

/** Gives the same values another shape. */
public final class ReshapeLayer extends DeclaredLayer {

	/** The new shape; must be given. */
	public static final Setting<String> SHAPE = new Setting<>("shape", "Shape",
			"The new shape without the batch, sizes joined by x: 784, 1x28x28 (channels x height x width) or 49x64 (length x"
					+ " width).",
			"", SettingType.TEXT, Optional.empty(), Bounds.NONE, List.of());

	/** Creates the declaration. */
	public ReshapeLayer() {
		super(new LayerHeader("reshape", "Reshape", LayerGroup.SHAPE,
				"The same values under another shape, images in the order row, column, channel; moves nothing.",
				"any shape → [N, shape] of as many values"), List.of(SHAPE));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		int values = site.in().elements();
		String text = site.settings().find(SHAPE).orElse("");
		TensorShape out = parse(text, values);
		if (out.rank() > 3) {
			throw new LayerFault("a shape of one to three axes", "'" + text + "'", "Join axes, such as 1x28x28.");
		}
		if (out.elements() != values) {
			throw new LayerFault("a shape of " + values + " values for the input " + site.in(),
					"'" + text + "' of " + out.elements() + " values",
					"Correct shape, or give the layer before it " + out.elements() + " units.");
		}
		return LayerFigures.of(out, 0, 0);
	}

	private static TensorShape parse(String text, int values) throws LayerFault {
		try {
			return TensorShape.of(DataShape.parse(text));
		} catch (ProblemException | ArithmeticException e) {
			throw new LayerFault("sizes joined by 'x', as '" + values + "' or '1x28x28'",
					text.isEmpty() ? "none" : "'" + text + "'", "Set shape to sizes with the product " + values + ".");
		}
	}
}

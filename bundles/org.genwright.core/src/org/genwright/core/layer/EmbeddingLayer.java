package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** A trained vector per class. */
public final class EmbeddingLayer extends DeclaredLayer {

	/** Number of values of a vector. */
	public static final Setting<Long> UNITS = LayerSettings.units("Number of values M of a class's vector.", 32);

	/** Number of classes, where the input is an index. */
	public static final Setting<Long> CLASSES = Setting.integer("classes", "Classes",
			"Number K of classes; must be given where the input is the number of a class instead of a one-hot vector.", 10).unset()
			.within(Bounds.between(1, LayerSettings.MOST_UNITS));

	/** Creates the declaration. */
	public EmbeddingLayer() {
		super(new LayerHeader("embedding", "Embedding", LayerGroup.EMBEDDING,
				"The row of a trained table E [K, units] that belongs to a class: y·E of a one-hot vector y, or row k of E for the"
						+ " number k of a class, 0 … K − 1.",
				"[N, K] → [N, units]; [N, L, K] → [N, L, units]; [N] → [N, units]"), List.of(UNITS, CLASSES));
	}

	/** Returns K of a use whose settings are right. */
	public static int classes(LayerSite site) {
		return site.in().rank() == 0 ? site.integer(CLASSES) : site.in().size(site.in().rank() - 1);
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		int units = site.integer(UNITS);
		if (site.in().rank() == 0) {
			if (site.settings().find(CLASSES).isEmpty()) {
				throw new LayerFault("the number of classes, since the input is the number of a class", "none", "Set classes.");
			}
			return LayerFigures.of(TensorShape.of(units), (long) classes(site) * units, 0);
		}
		TensorShape in = site.vectorOrSequence();
		int given = site.settings().find(CLASSES).map(Math::toIntExact).orElse(classes(site));
		if (given != classes(site)) {
			throw new LayerFault(Channels.with(in, given) + " for " + given + " classes", in.toString(),
					"Set classes to " + classes(site) + " or leave it out.");
		}
		return LayerFigures.of(Channels.with(in, units), (long) given * units, (long) in.elements() * units);
	}
}

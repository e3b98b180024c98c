package org.genwright.core.layer;

import java.util.List;

import org.genwright.core.setting.Bounds;
import org.genwright.core.setting.Choice;
import org.genwright.core.setting.Setting;
import org.genwright.core.shape.TensorShape;

/** Self-attention. Source: Attention Is All You Need (Ashish Vaswani and others, 2017). */
public final class AttentionLayer extends DeclaredLayer {

	/** Number of heads. */
	public static final Setting<Long> HEADS = Setting.integer("heads", "Heads",
			"Number of heads that attend independently, a divisor of the channels.", 4).within(Bounds.between(1, 1024));

	/** Every element sees all. */
	public static final String ALL = "all";
	/** Every element sees those up to itself. */
	public static final String PAST = "past";

	/** Which elements are seen. */
	public static final Setting<String> VIEW = Setting.choice("view", "View", "Which elements an element attends to.",
			List.of(new Choice(ALL, "All", "All elements."),
					new Choice(PAST, "Past", "Those up to itself, as autoregressive models need.")));

	/** Creates the declaration. */
	public AttentionLayer() {
		super(new LayerHeader("attention", "Attention", LayerGroup.ATTENTION,
				"softmax(Q·Kᵀ / √d)·V of every head, d = M / heads, with Q, K, V = x·Wq, x·Wk, x·Wv; the heads side by side, times"
						+ " Wo. The pixels of an image are its sequence.",
				"[N, L, M] or [N, C, H, W], kept"), List.of(HEADS, VIEW));
	}

	@Override
	public LayerFigures infer(LayerSite site) throws LayerFault {
		TensorShape in = site.in().isImage() ? site.in() : site.sequence();
		long channels = Channels.of(in);
		int heads = site.integer(HEADS);
		if (channels % heads != 0) {
			throw new LayerFault("channels that are a multiple of the " + heads + " heads", channels + " in " + in,
					"Give the layer before it " + (channels / heads + 1) * heads + " units or channels, or change heads.");
		}
		long length = in.elements() / channels;
		return LayerFigures.of(in, 4 * channels * channels,
				length * 4 * channels * channels + 2 * length * length * channels);
	}
}

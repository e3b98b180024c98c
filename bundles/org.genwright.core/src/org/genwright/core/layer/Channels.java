package org.genwright.core.layer;

import java.util.ArrayList;
import java.util.List;

import org.genwright.core.shape.TensorShape;

/**
 * The axis that layers mean by channels: C of an image [C, H, W], else the last axis, as D of [D] and M of [L, M]. In
 * graphs it is always the last axis.
 */
public final class Channels {

	private Channels() {
	}

	/** Returns the number of channels of a shape with at least one axis. */
	public static int of(TensorShape shape) {
		return shape.size(axis(shape));
	}

	/** Returns a shape with another number of channels. */
	public static TensorShape with(TensorShape shape, int channels) {
		List<Integer> sizes = new ArrayList<>(shape.sizes());
		sizes.set(axis(shape), channels);
		return new TensorShape(sizes);
	}

	/**
	 * Returns the shape at {@link Port#IN}, which must have channels.
	 *
	 * @throws LayerFault if it is a single number
	 */
	static TensorShape required(LayerSite site) throws LayerFault {
		if (site.in().rank() == 0) {
			throw new LayerFault("a shape of at least one axis", site.in().toString(),
					"Insert a Reshape layer with the shape 1 before it.");
		}
		return site.in();
	}

	private static int axis(TensorShape shape) {
		return shape.isImage() ? 0 : shape.rank() - 1;
	}
}

package org.genwright.core.layer;

import java.util.List;
import java.util.Map;

import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingValues;
import org.genwright.core.shape.TensorShape;

/**
 * One use of a layer, as shape rules and compilers see it.
 *
 * @param path     where it is, in the user's words: {@code decoder / dense2}
 * @param settings checked values of the type's settings
 * @param inputs   shapes by port id, in the order of the connections
 */
public record LayerSite(String path, SettingValues settings, Map<String, List<TensorShape>> inputs) {

	/** Copies the map. */
	public LayerSite {
		inputs = Map.copyOf(inputs);
	}

	/** Returns the shape at the port {@link Port#IN}, which the type must have with arity ONE. */
	public TensorShape in() {
		return in(Port.IN);
	}

	/** Returns the shape at a port of arity ONE. */
	public TensorShape in(String port) {
		return inputs.get(port).getFirst();
	}

	/** Returns the shapes at a port; empty if nothing is connected. */
	public List<TensorShape> all(String port) {
		return inputs.getOrDefault(port, List.of());
	}

	/** Returns the value of an integer setting that has a default and fits in 32 bits. */
	public int integer(Setting<Long> setting) {
		return Math.toIntExact(settings.get(setting));
	}

	/**
	 * Returns the shape at {@link Port#IN}, which must be a vector [D].
	 *
	 * @throws LayerFault with the layer to insert, if it is anything else
	 */
	public TensorShape vector() throws LayerFault {
		TensorShape in = in();
		if (in.rank() == 1) {
			return in;
		}
		throw new LayerFault("[N, D]", in.toString(), in.rank() == 0 ? "Insert a Reshape layer with the shape 1 before it."
				: "Insert a Flatten layer before it.");
	}

	/**
	 * Returns the shape at {@link Port#IN}, which must be a vector [D] or a sequence [L, D].
	 *
	 * @throws LayerFault with the layer to insert, if it is anything else
	 */
	public TensorShape vectorOrSequence() throws LayerFault {
		TensorShape in = in();
		if (in.rank() == 2) {
			return in;
		}
		return vector();
	}

	/**
	 * Returns the shape at {@link Port#IN}, which must be an image [C, H, W].
	 *
	 * @throws LayerFault with the layer to insert, if it is anything else
	 */
	public TensorShape image() throws LayerFault {
		TensorShape in = in();
		if (in.isImage()) {
			return in;
		}
		int side = (int) Math.round(Math.sqrt(in.elements()));
		String example = side * side == in.elements() ? "such as 1x" + side + "x" + side : "channels x height x width";
		throw new LayerFault("[N, C, H, W]", in.toString(),
				"Insert a Reshape layer to an image of " + in.elements() + " values before it, " + example + ".");
	}

	/**
	 * Returns the shape at {@link Port#IN}, which must be a sequence [L, D].
	 *
	 * @throws LayerFault with the layer to insert, if it is anything else
	 */
	public TensorShape sequence() throws LayerFault {
		TensorShape in = in();
		if (in.rank() == 2) {
			return in;
		}
		String example = in.isImage() ? in.size(1) * in.size(2) + "x" + in.size(0) : in.elements() + "x1";
		throw new LayerFault("[N, L, D]", in.toString(),
				"Insert a Reshape layer to a sequence of " + in.elements() + " values before it, such as " + example + ".");
	}
}

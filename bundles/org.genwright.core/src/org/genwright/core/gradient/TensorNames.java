package org.genwright.core.gradient;

/**
 * Tells a model's tensors from those that only training needs, by their names. Parameters and buffers are named
 * {@code role.node.w}, what belongs to them {@code role.node.w#0} or {@code role.node.w#average}. People name nodes as they
 * like, {@code dense #2} too, so only a '#' behind the last point counts.
 */
public final class TensorNames {

	private TensorNames() {
	}

	/** Tells whether a name is that of a parameter or buffer of the model, not of a moment, an average or another copy. */
	public static boolean isModel(String name) {
		return name.lastIndexOf('#') <= name.lastIndexOf('.');
	}
}

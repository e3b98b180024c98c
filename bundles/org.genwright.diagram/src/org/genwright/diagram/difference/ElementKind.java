package org.genwright.diagram.difference;

/** Kinds of elements that are compared. */
public enum ElementKind {
	/** The model itself: family, settings, training, dataset. */
	MODEL,
	/** A preprocessing step of the dataset. */
	STEP,
	/** A network. */
	NETWORK,
	/** A node of a network. */
	NODE,
	/** A connection of a network. */
	CONNECTION
}

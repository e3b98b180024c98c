package org.genwright.core.layer;

/** The groups in which layers are shown to people; the diagram gives each a colour. */
public enum LayerGroup {
	/** Where values enter and leave a network. */
	PORT("Inputs and outputs"),
	/** Fully connected layers. */
	DENSE("Dense"),
	/** Convolutions, pooling, upsampling. */
	CONVOLUTION("Convolution"),
	/** Layers along a sequence. */
	RECURRENT("Recurrent"),
	/** Attention. */
	ATTENTION("Attention"),
	/** Normalisation and regularisation. */
	NORMALISATION("Normalisation"),
	/** Elementwise functions. */
	ACTIVATION("Activation"),
	/** Classes, positions and times to vectors. */
	EMBEDDING("Embedding"),
	/** Several tensors to one, and back. */
	COMBINATION("Combination"),
	/** The same values under another shape. */
	SHAPE("Shape");

	private final String label;

	LayerGroup(String label) {
		this.label = label;
	}

	/** Returns the name shown to people. */
	public String label() {
		return label;
	}
}

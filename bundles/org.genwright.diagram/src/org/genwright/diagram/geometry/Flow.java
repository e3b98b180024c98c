package org.genwright.diagram.geometry;

import org.genwright.model.architecture.LayoutDirection;

/** The direction in which data flow through a diagram. */
public enum Flow {
	/** From left to right. */
	RIGHT(Side.LEFT, Side.RIGHT),
	/** From top to bottom. */
	DOWN(Side.TOP, Side.BOTTOM);

	private final Side inputs;
	private final Side outputs;

	Flow(Side inputs, Side outputs) {
		this.inputs = inputs;
		this.outputs = outputs;
	}

	/** Returns the flow that a model file asks for. */
	public static Flow of(LayoutDirection direction) {
		return direction == LayoutDirection.DOWN ? DOWN : RIGHT;
	}

	/** Returns the side of a box where its inputs are. */
	public Side inputs() {
		return inputs;
	}

	/** Returns the side of a box where its outputs are. */
	public Side outputs() {
		return outputs;
	}
}

package org.genwright.diagram.difference;

/** Whether a property matters to what a model computes. */
public enum Weight {
	/** It does. */
	CONTENT,
	/** It only concerns how the model is shown or annotated. */
	PRESENTATION
}

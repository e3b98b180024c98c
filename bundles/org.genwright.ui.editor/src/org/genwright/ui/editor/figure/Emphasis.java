package org.genwright.ui.editor.figure;

/** How a figure stands out. */
public enum Emphasis {
	/** Not at all. */
	NONE,
	/** It is selected. */
	SELECTED,
	/** It is the one of the selected elements that keys are about. */
	PRIMARY,
	/** What is being dragged would be dropped on it. */
	TARGET
}

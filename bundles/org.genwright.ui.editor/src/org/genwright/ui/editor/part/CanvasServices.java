package org.genwright.ui.editor.part;

import org.genwright.core.fix.ConnectionAdvice.Verdict;

/** What parts need of the canvas they are shown on. */
public interface CanvasServices {

	/** Does nothing: for parts that nobody sees. */
	CanvasServices NONE = new CanvasServices() {
	};

	/** Lets the person edit the name of a node in place. */
	default void editName(NodePart part) {
	}

	/**
	 * Says why a connection was not made, near the mouse, and offers the ways to make it all the same.
	 *
	 * @param refusal reason and adapters
	 */
	default void refused(Verdict.Refused refusal) {
	}

	/** Tells whether the canvas shows something that tooltips must not cover. */
	default boolean isBusy() {
		return false;
	}
}

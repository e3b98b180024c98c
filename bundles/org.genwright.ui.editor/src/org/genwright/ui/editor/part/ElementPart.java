package org.genwright.ui.editor.part;

import org.eclipse.gef.EditPart;

/** A part of an element that can be selected. */
public interface ElementPart extends EditPart {

	/** Returns the element's id as selections say it. */
	String elementId();

	/** Returns what people call the element. */
	String elementName();
}

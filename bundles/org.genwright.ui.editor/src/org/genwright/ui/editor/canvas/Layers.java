package org.genwright.ui.editor.canvas;

import org.eclipse.gef.requests.CreationFactory;
import org.genwright.core.fix.NewNode;

/**
 * Makes new layers for requests.
 *
 * @param type the id of the layer type
 */
record Layers(String type) implements CreationFactory {

	@Override
	public Object getNewObject() {
		return new NewNode(type);
	}

	@Override
	public Object getObjectType() {
		return NewNode.class;
	}
}

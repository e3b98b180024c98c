package org.genwright.ui.editor.policy;

import org.genwright.ui.editor.part.ElementPart;
import org.genwright.ui.editor.part.NodePart;

/** Short names of elements for labels of commands. */
final class Names {

	private Names() {
	}

	static String of(ElementPart element) {
		return element instanceof NodePart node ? node.node().getName() == null ? "" : node.node().getName() : element.elementName();
	}
}

package org.genwright.ui.editor.action;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The pictures of the canvas's actions; readable on light and dark. */
final class Icons {

	private static final String BUNDLE = "org.genwright.ui.editor";

	private Icons() {
	}

	/** Returns the picture of a name; null if there is none. */
	static ImageDescriptor of(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/canvas/" + name + ".svg").orElse(null);
	}
}

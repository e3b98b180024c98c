package org.genwright.ui.editor.properties;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/**
 * A check box whose mark is always visible. The styles of the workbench give check boxes the ground of their view, and
 * GTK paints it over the box, too: its mark, white on blue, is then white on nearly white. So the ground cannot be set.
 */
final class CheckBox extends Button {

	CheckBox(Composite parent) {
		super(parent, SWT.CHECK | SWT.WRAP);
	}

	/** Does nothing. */
	@Override
	public void setBackground(Color color) {
		// The box keeps the ground that the platform gives it.
	}

	/** Allows this subclass, which adds no state and no resource. */
	@Override
	protected void checkSubclass() {
		// Nothing that the superclass does is replaced but the colour.
	}
}

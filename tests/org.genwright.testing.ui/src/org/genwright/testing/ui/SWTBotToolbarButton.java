package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolItem;

/**
 * A button of a tool bar.
 *
 * @param widget the widget; to be used on the user interface thread only
 */
public record SWTBotToolbarButton(ToolItem widget) {

	/** Selects the item as a click does, once it is enabled; returns at once. */
	public void click() {
		UserInterface.waitUntil("tool item to be enabled", widget::isEnabled);
		UserInterface.start(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Tells whether the item can be used. */
	public boolean isEnabled() {
		return UserInterface.get(widget::isEnabled);
	}
}

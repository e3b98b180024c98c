package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;

/**
 * A tab, such as a page of an editor.
 *
 * @param widget the widget; to be used on the user interface thread only
 */
public record SWTBotCTabItem(CTabItem widget) {

	/** Brings the tab's page to the front as a click does. */
	public SWTBotCTabItem activate() {
		UserInterface.run(() -> {
			widget.getParent().setSelection(widget);
			Event event = new Event();
			event.item = widget;
			widget.getParent().notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	/** Tells whether the tab's page is in front. */
	public boolean isActive() {
		return UserInterface.get(() -> widget.getParent().getSelection() == widget);
	}

	/** Returns the text on the tab. */
	public String getText() {
		return UserInterface.get(widget::getText);
	}
}

package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.TableColumn;

/**
 * A column of a table.
 *
 * @param widget the widget; to be used on the user interface thread only
 */
public record SWTBotTableColumn(TableColumn widget) {

	/** Clicks the heading. */
	public void click() {
		UserInterface.run(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Returns the heading. */
	public String getText() {
		return UserInterface.get(widget::getText);
	}
}

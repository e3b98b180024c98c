package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A label or a link. */
public final class SWTBotLabel extends AbstractSWTBot<Control> {

	SWTBotLabel(Control label) {
		super(label);
	}

	@Override
	public String getText() {
		return UserInterface.get(() -> textOf(widget));
	}

	/** Follows a link. */
	public void click() {
		UserInterface.start(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Returns the text of a label or link, of other widgets the empty text. */
	static String textOf(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case CLabel label -> label.getText();
		case Link link -> link.getText();
		default -> "";
		};
	}
}

package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A push button, or a button that stays selected: check box, radio or toggle button. */
public final class SWTBotButton extends AbstractSWTBot<Button> {

	/** Creates a bot for a button. */
	public SWTBotButton(Button button) {
		super(button);
	}

	/** Returns the text, mnemonic left out. */
	@Override
	public String getText() {
		return UserInterface.get(() -> SWTBot.plain(widget.getText()));
	}

	/** Clicks the button once it is enabled; returns at once, also if a dialog opens. */
	public SWTBotButton click() {
		UserInterface.waitUntil("button to be enabled", widget::isEnabled);
		UserInterface.start(() -> {
			if ((widget.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
				widget.setSelection(!widget.getSelection());
			} else if ((widget.getStyle() & SWT.RADIO) != 0) {
				widget.setSelection(true);
			}
			widget.notifyListeners(SWT.Selection, new Event());
		});
		return this;
	}

	/** Tells whether a check box, radio or toggle button is selected. */
	public boolean isChecked() {
		return UserInterface.get(widget::getSelection);
	}
}

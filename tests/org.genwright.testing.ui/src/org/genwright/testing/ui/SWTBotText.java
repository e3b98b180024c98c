package org.genwright.testing.ui;

import org.eclipse.swt.widgets.Text;

/** A text field. */
public final class SWTBotText extends AbstractSWTBot<Text> {

	/** Creates a bot for a text field. */
	public SWTBotText(Text text) {
		super(text);
	}

	@Override
	public String getText() {
		return UserInterface.get(widget::getText);
	}

	/** Replaces the text, as typing does. */
	public SWTBotText setText(String text) {
		UserInterface.waitUntil("text field to be enabled", widget::isEnabled);
		UserInterface.run(() -> widget.setText(text));
		return this;
	}

	/** Tells whether the text can be read only. */
	public boolean isReadOnly() {
		return UserInterface.get(() -> !widget.getEditable());
	}
}

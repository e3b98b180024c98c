package org.genwright.testing.ui;

import java.util.List;

import org.eclipse.swt.custom.StyledText;

/** Text over several lines, as text editors show it. */
public final class SWTBotStyledText extends AbstractSWTBot<StyledText> {

	/** Creates a bot for an area of text. */
	public SWTBotStyledText(StyledText text) {
		super(text);
	}

	@Override
	public String getText() {
		return UserInterface.get(widget::getText);
	}

	/** Replaces the text. */
	public void setText(String text) {
		UserInterface.run(() -> widget.setText(text));
	}

	/** Returns the lines. */
	public List<String> getLines() {
		return getText().lines().toList();
	}

	/** Returns the text selected. */
	public String getSelection() {
		return UserInterface.get(widget::getSelectionText);
	}

	/** Tells whether the text can be read only. */
	public boolean isReadOnly() {
		return UserInterface.get(() -> !widget.getEditable());
	}
}

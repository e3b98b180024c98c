package org.genwright.testing.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;

/** A drop-down list. */
public final class SWTBotCombo extends AbstractSWTBot<Combo> {

	/** Creates a bot for a drop-down list. */
	public SWTBotCombo(Combo combo) {
		super(combo);
	}

	@Override
	public String getText() {
		return UserInterface.get(widget::getText);
	}

	/** Returns the choices. */
	public List<String> items() {
		return UserInterface.get(() -> List.of(widget.getItems()));
	}

	/** Selects a choice by its text. */
	public void setSelection(String item) {
		int index = UserInterface.find("choice '" + item + "'", () -> widget.indexOf(item) < 0 ? null : widget.indexOf(item));
		UserInterface.run(() -> {
			widget.select(index);
			widget.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** Replaces the text of a list that can be typed in. */
	public void setText(String text) {
		UserInterface.run(() -> widget.setText(text));
	}
}

package org.genwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;

/**
 * One widget.
 *
 * @param <T> its type
 */
public class AbstractSWTBot<T extends Control> {

	/** The widget; to be used on the user interface thread only. */
	protected final T widget;

	/** Creates a bot for a widget. */
	public AbstractSWTBot(T widget) {
		this.widget = widget;
	}

	/** Returns the widget; to be used on the user interface thread only. */
	public T widget() {
		return widget;
	}

	/** Selects the widget as a click does; returns at once, also if a dialog opens. */
	public void click() {
		UserInterface.waitUntil(widget.getClass().getSimpleName() + " to be enabled", widget::isEnabled);
		UserInterface.start(() -> widget.notifyListeners(SWT.Selection, new Event()));
	}

	/** Replaces the text of a text field. */
	public void setText(String text) {
		UserInterface.run(() -> ((Text) (Control) widget).setText(text));
	}

	/** Returns the text shown. */
	public String getText() {
		return UserInterface.get(() -> switch ((Control) widget) {
		case Text text -> text.getText();
		case Label label -> label.getText();
		case Link link -> link.getText();
		case Button button -> SWTBot.plain(button.getText());
		default -> "";
		});
	}

	/** Tells whether the widget can be used. */
	public boolean isEnabled() {
		return UserInterface.get(widget::isEnabled);
	}

	/** Gives the widget the keyboard focus. */
	public void setFocus() {
		UserInterface.run(widget::setFocus);
	}

	/** Returns the colour of the ground. */
	public RGB backgroundColor() {
		return UserInterface.get(() -> widget.getBackground().getRGB());
	}

	/** Returns the item of the widget's context menu along a path of texts. */
	public SWTBotMenu contextMenu(String... path) {
		return SWTBotMenu.in(() -> widget.getMenu(), path);
	}
}

package org.genwright.testing.ui;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/**
 * One widget.
 *
 * @param <T> its type
 */
public abstract class AbstractSWTBot<T extends Control> {

	/** The widget; to be used on the user interface thread only. */
	public final T widget;

	/** Creates a bot for a widget. */
	protected AbstractSWTBot(T widget) {
		this.widget = widget;
	}

	/** Returns the text shown. */
	public abstract String getText();

	/** Tells whether the widget can be used. */
	public boolean isEnabled() {
		return UserInterface.get(widget::isEnabled);
	}

	/** Tells whether the widget can be seen. */
	public boolean isVisible() {
		return UserInterface.get(() -> !widget.isDisposed() && widget.isVisible());
	}

	/** Tells whether the widget has the keyboard focus. */
	public boolean isActive() {
		return UserInterface.get(widget::isFocusControl);
	}

	/** Gives the widget the keyboard focus. */
	public void setFocus() {
		UserInterface.run(widget::setFocus);
	}

	/** Returns the tool tip. */
	public String getToolTipText() {
		return UserInterface.get(widget::getToolTipText);
	}

	/** Returns the colour of the ground. */
	public RGB backgroundColor() {
		return UserInterface.get(() -> widget.getBackground().getRGB());
	}

	/** Returns where the widget is on the display. */
	public Rectangle absoluteLocation() {
		return UserInterface.get(() -> widget.getDisplay().map(widget.getParent(), null, widget.getBounds()));
	}

	/** Returns the item of the widget's context menu along a path of texts. */
	public SWTBotMenu contextMenu(String... path) {
		return SWTBotMenu.in(() -> widget.getMenu(), path);
	}
}

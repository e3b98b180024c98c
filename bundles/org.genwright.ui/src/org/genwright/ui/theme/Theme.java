package org.genwright.ui.theme;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/** A theme the workbench can be shown in. */
public enum Theme {
	/** Dark text on light ground. */
	LIGHT("light", "org.eclipse.e4.ui.css.theme.e4_default"),
	/** Light text on dark ground. */
	DARK("dark", "org.eclipse.e4.ui.css.theme.e4_dark");

	private final String text;
	private final String platformId;

	Theme(String text, String platformId) {
		this.text = text;
		this.platformId = platformId;
	}

	/** Returns the name used as the command's parameter. */
	public String text() {
		return text;
	}

	/** Returns the theme of that name. */
	public static Optional<Theme> named(String text) {
		return Arrays.stream(values()).filter(theme -> theme.text.equals(text)).findFirst();
	}

	/** Tells whether the workbench is shown in this theme. */
	public boolean isShown(IThemeEngine engine) {
		ITheme active = engine.getActiveTheme();
		return active != null && active.getId().startsWith(platformId);
	}

	/**
	 * Shows the workbench in this theme, now and at later starts.
	 *
	 * @return whether that is complete; if not, then after a restart: the toolkit keeps dark system colours for what no rule
	 *         of the light theme colours
	 */
	public boolean show(IThemeEngine engine) {
		engine.setTheme(platformId, true);
		Display display = Display.getCurrent();
		styleAgain(display);
		return this == DARK || brightness(display, SWT.COLOR_LIST_BACKGROUND) > brightness(display, SWT.COLOR_LIST_FOREGROUND);
	}

	/** Applies the theme once more after the events at hand: what was styled before its parent keeps the old ground otherwise. */
	private static void styleAgain(Display display) {
		display.asyncExec(() -> Arrays.stream(display.getShells()).forEach(shell -> shell.reskin(SWT.ALL)));
	}

	private static float brightness(Display display, int systemColour) {
		return display.getSystemColor(systemColour).getRGB().getHSB()[2];
	}
}

package org.genwright.ui.theme;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Switches the theme, and marks the one shown in the menu. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

	/** The command's id in {@code plugin.xml}. */
	public static final String COMMAND = "org.genwright.ui.commands.theme";
	/** The id of its parameter, a {@link Theme#text()}. */
	public static final String PARAMETER = COMMAND + ".name";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String name = event.getParameter(PARAMETER);
		Theme theme = Theme.named(name).orElseThrow(() -> new ExecutionException(
				"Command '" + COMMAND + "': expected theme 'light' or 'dark', found '" + name + "'."));
		if (!theme.isShown(engine()) && !theme.show(engine())) {
			offerRestart(HandlerUtil.getActiveShellChecked(event));
		}
		return null;
	}

	private static void offerRestart(Shell shell) {
		if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.ThemeHandler_restartTitle, Messages.ThemeHandler_restartQuestion,
				SWT.NONE, Messages.ThemeHandler_restart, Messages.ThemeHandler_later) == 0) {
			PlatformUI.getWorkbench().restart();
		}
	}

	@Override
	@SuppressWarnings("rawtypes")
	public void updateElement(UIElement element, Map parameters) {
		element.setChecked(Theme.named(String.valueOf(parameters.get(PARAMETER))).filter(theme -> theme.isShown(engine())).isPresent());
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}
}

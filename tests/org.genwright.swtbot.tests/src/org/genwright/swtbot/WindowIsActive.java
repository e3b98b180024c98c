package org.genwright.swtbot;

import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.ui.PlatformUI;

/** Waits until the workbench's window is the active one, as menus are looked up in that. */
final class WindowIsActive extends DefaultCondition {

	@Override
	public boolean test() {
		return UIThreadRunnable.syncExec(bot.getDisplay(), () -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() == bot
				.getDisplay().getActiveShell());
	}

	@Override
	public String getFailureMessage() {
		return "The window is not active.";
	}
}

package org.genwright.swtbot;

import org.eclipse.swtbot.swt.finder.waits.DefaultCondition;
import org.eclipse.ui.PlatformUI;

/** Waits until the workbench has a window. */
final class WorkbenchIsThere extends DefaultCondition {

	@Override
	public boolean test() {
		return PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0
				&& PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage() != null;
	}

	@Override
	public String getFailureMessage() {
		return "The workbench has no window.";
	}
}

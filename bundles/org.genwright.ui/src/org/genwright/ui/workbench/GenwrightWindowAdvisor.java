package org.genwright.ui.workbench;

import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window with tool bar, status line and progress; its title names the workspace. */
final class GenwrightWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point INITIAL_SIZE = new Point(1280, 800);

	private final Path workspace;

	GenwrightWindowAdvisor(IWorkbenchWindowConfigurer configurer, Path workspace) {
		super(configurer);
		this.workspace = workspace;
	}

	@Override
	public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
		return new GenwrightActionBarAdvisor(configurer);
	}

	@Override
	public void preWindowOpen() {
		IWorkbenchWindowConfigurer window = getWindowConfigurer();
		window.setInitialSize(INITIAL_SIZE);
		window.setShowCoolBar(true);
		window.setShowStatusLine(true);
		window.setShowProgressIndicator(true);
		window.setTitle(NLS.bind(Messages.WindowAdvisor_title, workspace.getFileName()));
	}
}

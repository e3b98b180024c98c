package org.genwright.ui.workbench;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window with tool bar, status line and progress; its title names the workspace. */
final class GenwrightWindowAdvisor extends WorkbenchWindowAdvisor {

	private static final Point INITIAL_SIZE = new Point(1280, 800);

	/** The text editor's additions to tool bar and menus, which would be dead ends beside everything but text. */
	private static final List<String> HIDDEN_ACTION_SETS = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
			"org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

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

	@Override
	public void postWindowOpen() {
		IWorkbenchWindow window = getWindowConfigurer().getWindow();
		hideActionSets(window.getActivePage());
		window.addPerspectiveListener(new PerspectiveAdapter() {
			@Override
			public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
				hideActionSets(page);
			}
		});
	}

	private static void hideActionSets(IWorkbenchPage page) {
		HIDDEN_ACTION_SETS.forEach(page::hideActionSet);
	}
}

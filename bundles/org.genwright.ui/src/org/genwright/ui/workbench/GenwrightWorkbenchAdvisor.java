package org.genwright.ui.workbench;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.ide.IDE;

import org.genwright.ui.theme.ThemeHandler;

/** Sets the workbench up for projects and files, and remembers its windows from one start to the next. */
public final class GenwrightWorkbenchAdvisor extends WorkbenchAdvisor {

	private final Path workspace;
	private final Runnable started;

	/**
	 * Creates the advisor.
	 *
	 * @param workspace the workspace folder, named in the window's title
	 * @param started   told once when the window is open
	 */
	public GenwrightWorkbenchAdvisor(Path workspace, Runnable started) {
		this.workspace = Objects.requireNonNull(workspace);
		this.started = Objects.requireNonNull(started);
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		TrayDialog.setDialogHelpAvailable(false);
		IDE.registerAdapters();
		PlatformImages.declare(configurer);
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new GenwrightWindowAdvisor(configurer, workspace);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return ModellingPerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public String getMainPreferencePageId() {
		return "org.genwright.ui.preferences";
	}

	@Override
	public void postStartup() {
		keepThemeMenuCurrent();
		started.run();
	}

	/** The theme can also be changed in the preferences. */
	private void keepThemeMenuCurrent() {
		IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
		ICommandService commands = workbench.getService(ICommandService.class);
		workbench.getService(IEventBroker.class).subscribe(IThemeEngine.Events.THEME_CHANGED,
				_ -> commands.refreshElements(ThemeHandler.COMMAND, null));
	}
}

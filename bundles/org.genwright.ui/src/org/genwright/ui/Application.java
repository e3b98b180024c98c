package org.genwright.ui;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;

import org.genwright.core.problem.ProblemException;
import org.genwright.ui.workbench.GenwrightWorkbenchAdvisor;

/**
 * The workbench: exit code 0 after it was closed, 23 to be started again, 2 if it cannot be started (no display, or a
 * workspace that is in use or cannot be written), 1 after an unexpected error.
 */
public final class Application implements IApplication {

	/** The text of the About dialog refers to it. */
	private static final String VERSION_PROPERTY = "genwright.version";
	private static final Integer EXIT_UNEXPECTED = 1;
	private static final Integer EXIT_CANNOT_START = 2;

	@Override
	public Object start(IApplicationContext context) {
		try {
			return startOnDisplay(context);
		} catch (Throwable error) {
			return unexpected(error);
		}
	}

	private static Object startOnDisplay(IApplicationContext context) {
		Display display;
		try {
			Display.setAppName(Messages.Application_name);
			display = PlatformUI.createDisplay();
		} catch (SWTError | UnsatisfiedLinkError error) {
			System.err.println(NLS.bind(Messages.Application_noDisplay, firstLine(error)));
			return EXIT_CANNOT_START;
		}
		try (WorkspaceClaim claim = WorkspaceClaim.of(Platform.getInstanceLocation(), defaultWorkspace())) {
			return runWorkbench(context, display, claim);
		} catch (ProblemException problem) {
			System.err.println(problem.getMessage());
			context.applicationRunning();
			ClosingMessage.show(display, problem.getMessage());
			return EXIT_CANNOT_START;
		} finally {
			display.dispose();
		}
	}

	private static Object runWorkbench(IApplicationContext context, Display display, WorkspaceClaim claim) {
		System.setProperty(VERSION_PROPERTY, FrameworkUtil.getBundle(Application.class).getVersion().toString());
		int code = PlatformUI.createAndRunWorkbench(display, new GenwrightWorkbenchAdvisor(claim.folder(), context::applicationRunning));
		saveWorkspace();
		return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
	}

	/** Writes the resource tree, so that the next start finds it and need not search the folders again. */
	private static void saveWorkspace() {
		try {
			ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
		} catch (CoreException exception) {
			ILog.of(Application.class).log(exception.getStatus());
		}
	}

	private static Path defaultWorkspace() {
		return Path.of(System.getProperty("user.home"), "genwright-workspace");
	}

	private static Object unexpected(Throwable error) {
		System.err.println(NLS.bind(Messages.Application_unexpected, error, Platform.getLogFileLocation()));
		ILog.of(Application.class).error("The workbench ended on an unexpected error, "
				+ ManagementFactory.getRuntimeMXBean().getUptime() / 1000 + " s after its start.", error);
		return EXIT_UNEXPECTED;
	}

	private static String firstLine(Throwable error) {
		return String.valueOf(error.getMessage()).lines().findFirst().orElse(error.getClass().getSimpleName());
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}

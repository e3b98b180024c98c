package org.genwright.ui.editor.problem;

import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.genwright.core.fix.Fix;
import org.genwright.core.problem.Problem;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/**
 * One fix of a marked problem. In an open editor it is an undoable command and the file stays unsaved; otherwise the
 * file is changed and saved.
 */
final class FixResolution extends WorkbenchMarkerResolution {

	private final IMarker origin;
	private final Fix fix;

	FixResolution(IMarker origin, Fix fix) {
		this.origin = origin;
		this.fix = fix;
	}

	@Override
	public String getLabel() {
		return fix.title();
	}

	@Override
	public String getDescription() {
		Problem problem = ProblemMarkers.problem(origin);
		return problem.message();
	}

	@Override
	public Image getImage() {
		return null;
	}

	/** Returns markers of the same kind that a fix of the same name mends. */
	@Override
	public IMarker[] findOtherMarkers(IMarker[] markers) {
		String code = origin.getAttribute(ProblemMarkers.CODE, "");
		return Stream.of(markers).filter(marker -> !marker.equals(origin) && ProblemMarkers.isProblem(marker)
				&& code.equals(marker.getAttribute(ProblemMarkers.CODE, "")))
				.filter(marker -> ProblemResolutions.fixes(marker).stream().anyMatch(other -> other.title().equals(fix.title())))
				.toArray(IMarker[]::new);
	}

	/** Looks for the fix again, since another fix may have changed the model meanwhile. */
	@Override
	public void run(IMarker marker) {
		ProblemResolutions.fixes(marker).stream().filter(found -> found.title().equals(fix.title())).findFirst()
				.ifPresent(found -> apply(found, (IFile) marker.getResource()));
	}

	private static void apply(Fix fix, IFile file) {
		OpenModels.session(file).ifPresentOrElse(session -> run(fix, session), () -> save(fix, file));
	}

	private static void run(Fix fix, ModelSession session) {
		Display.getDefault().syncExec(() -> session.run(fix.title(), fix.edit()));
	}

	private static void save(Fix fix, IFile file) {
		IStatus permitted = file.getWorkspace().validateEdit(new IFile[] {file}, Display.getDefault().getActiveShell());
		if (!permitted.isOK()) {
			StatusManager.getManager().handle(permitted, StatusManager.SHOW);
			return;
		}
		try {
			new UnopenedModel(file, Installation.current()).apply(fix, new NullProgressMonitor());
		} catch (CoreException failure) {
			StatusManager.getManager().handle(failure.getStatus(), StatusManager.LOG | StatusManager.SHOW);
		}
	}
}

package org.genwright.ui.editor.problem;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.ui.editor.session.Installation;

/** Quick fixes of the Problems view: core's fixes, for open and for unopened files. */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return ProblemMarkers.isProblem(marker) && marker.getResource() instanceof IFile
				&& Fixes.covers(ProblemMarkers.problem(marker));
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		return fixes(marker).stream().map(fix -> new FixResolution(marker, fix)).toArray(IMarkerResolution[]::new);
	}

	/** Returns the fixes of a marker as the model is now. */
	static List<Fix> fixes(IMarker marker) {
		if (!ProblemMarkers.isProblem(marker) || !(marker.getResource() instanceof IFile file) || file.getLocation() == null) {
			return List.of();
		}
		Problem problem = ProblemMarkers.problem(marker);
		return OpenModels.session(file).map(session -> new QuickFixes(session).of(problem))
				.orElseGet(() -> new UnopenedModel(file, Installation.current()).fixes(problem));
	}
}

package org.genwright.ui.editor.problem;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.genwright.testing.ui.UserInterface;

/** The markers of a file. */
record Marked(IFile file) {

	List<IMarker> markers() {
		try {
			return List.of(file.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO));
		} catch (CoreException failure) {
			throw new AssertionError(failure);
		}
	}

	List<String> messages() {
		return markers().stream().map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).sorted().toList();
	}

	/** Waits until the markers say something. */
	void await(String... messages) {
		List<String> expected = Stream.of(messages).sorted().toList();
		UserInterface.waitUntil("markers " + expected + ", now " + messages(), () -> messages().equals(expected));
	}

	/** Returns the quick fixes that the workbench offers for the only marker. */
	List<IMarkerResolution> resolutions() {
		return UserInterface.get(() -> List.of(IDE.getMarkerHelpRegistry().getResolutions(markers().getFirst())));
	}
}

package org.genwright.ui.editor.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.runtime.CoreException;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;

/** Problems of a model file as markers of its resource. */
public final class ProblemMarkers {

	/** The type of the markers. */
	public static final String TYPE = "org.genwright.ui.editor.problem";

	/** The attribute with the id of the model element. */
	public static final String ELEMENT = "org.genwright.ui.editor.element";

	/** The attribute with the problem's code. */
	public static final String CODE = "org.genwright.ui.editor.code";

	private static final String WHERE = "org.genwright.ui.editor.where";
	private static final String EXPECTED = "org.genwright.ui.editor.expected";
	private static final String FOUND = "org.genwright.ui.editor.found";
	private static final String REMEDY = "org.genwright.ui.editor.remedy";
	private static final int LONGEST = 20_000;

	private ProblemMarkers() {
	}

	/**
	 * Replaces the markers of a file, in one operation of the workspace; markers that are right already stay.
	 *
	 * @param problems what is wrong with the file
	 */
	public static void replace(IFile file, List<Finding> problems) throws CoreException {
		List<Map<String, Object>> wanted = problems.stream().map(ProblemMarkers::attributes).toList();
		IWorkspace workspace = file.getWorkspace();
		workspace.run(_ -> {
			if (!file.isAccessible()) {
				return;
			}
			List<IMarker> surplus = new ArrayList<>();
			List<Map<String, Object>> missing = new ArrayList<>(wanted);
			for (IMarker marker : file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
				if (!missing.remove(new HashMap<>(marker.getAttributes()))) {
					surplus.add(marker);
				}
			}
			for (IMarker marker : surplus) {
				marker.delete();
			}
			for (Map<String, Object> attributes : missing) {
				file.createMarker(TYPE, attributes);
			}
		}, workspace.getRuleFactory().markerRule(file), IWorkspace.AVOID_UPDATE, null);
	}

	/** Removes the markers of a file or of all files under a resource. */
	public static void remove(IResource resource) throws CoreException {
		if (resource.isAccessible()) {
			resource.deleteMarkers(TYPE, false, IResource.DEPTH_INFINITE);
		}
	}

	private static Map<String, Object> attributes(Finding finding) {
		Problem problem = finding.problem();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.SEVERITY, problem.severity() == Severity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING);
		attributes.put(IMarker.MESSAGE, text(problem.message()));
		attributes.put(IMarker.LOCATION, text(problem.where()));
		attributes.put(ELEMENT, problem.elementId());
		attributes.put(CODE, problem.code());
		attributes.put(WHERE, text(problem.where()));
		attributes.put(EXPECTED, text(problem.expected()));
		attributes.put(FOUND, text(problem.found()));
		attributes.put(REMEDY, text(problem.remedy()));
		if (finding.line() > 0) {
			attributes.put(IMarker.LINE_NUMBER, finding.line());
		}
		return attributes;
	}

	/** Shortens a text to what a marker can hold. */
	private static String text(String text) {
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}

	/** Returns the problem that a marker of this type stands for. */
	public static Problem problem(IMarker marker) {
		Severity severity = marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_ERROR) == IMarker.SEVERITY_ERROR ? Severity.ERROR
				: Severity.WARNING;
		return new Problem(severity, marker.getAttribute(CODE, ""), marker.getAttribute(ELEMENT, ""), marker.getAttribute(WHERE, ""),
				marker.getAttribute(EXPECTED, ""), marker.getAttribute(FOUND, ""), marker.getAttribute(REMEDY, ""));
	}

	/** Tells whether a marker is of this type. */
	public static boolean isProblem(IMarker marker) {
		try {
			return marker.exists() && marker.isSubtypeOf(TYPE);
		} catch (CoreException removedMeanwhile) {
			return false;
		}
	}
}

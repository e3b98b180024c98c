package org.genwright.ui.editor.problem;

import java.util.List;

import org.genwright.core.problem.Problem;

/**
 * A problem and where it is in the text of the file.
 *
 * @param problem the problem
 * @param line    the line, counted from 1; 0 if it is not known
 */
public record Finding(Problem problem, int line) {

	/** Returns problems whose lines are not known. */
	public static List<Finding> of(List<Problem> problems) {
		return problems.stream().map(problem -> new Finding(problem, 0)).toList();
	}
}

package org.genwright.core.run;

import java.util.List;

import org.genwright.core.problem.Problem;

/**
 * The runs in a folder.
 *
 * @param runs     those that can be read, the newest first
 * @param problems one for each folder that looks like a run and cannot be read
 */
public record RunList(List<Run> runs, List<Problem> problems) {

	public RunList {
		runs = List.copyOf(runs);
		problems = List.copyOf(problems);
	}
}

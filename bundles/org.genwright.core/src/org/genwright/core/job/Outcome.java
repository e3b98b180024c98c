package org.genwright.core.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunState;

/**
 * How a job ended.
 *
 * @param run     the run
 * @param state   {@code FINISHED}, {@code STOPPED} or {@code FAILED}
 * @param step    number of completed steps
 * @param results the results as recorded in {@code run.json}; empty unless finished
 * @param failure why the run failed, if it did
 */
public record Outcome(Run run, RunState state, long step, Map<String, Object> results, Optional<ProblemException> failure) {

	public Outcome {
		results = new LinkedHashMap<>(results);
	}
}

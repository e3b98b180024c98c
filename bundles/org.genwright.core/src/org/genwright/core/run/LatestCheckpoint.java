package org.genwright.core.run;

import java.util.List;
import java.util.Optional;

import org.genwright.core.family.Checkpoint;
import org.genwright.core.problem.Problem;

/**
 * The newest good checkpoint of a run.
 *
 * @param checkpoint the checkpoint; empty if there is no good one
 * @param damaged    one warning for each newer one that is damaged, the newest first
 */
public record LatestCheckpoint(Optional<Checkpoint> checkpoint, List<Problem> damaged) {

	public LatestCheckpoint {
		damaged = List.copyOf(damaged);
	}
}

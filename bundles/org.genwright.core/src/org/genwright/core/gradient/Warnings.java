package org.genwright.core.gradient;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reports each kind of warning once in a run. The kind is the text before the first colon. */
final class Warnings {

	private final Set<String> reported = new LinkedHashSet<>();

	/** Returns the lines of kinds that were not reported before. */
	List<String> fresh(List<String> warnings) {
		return warnings.stream().filter(warning -> reported.add(warning.split(":", 2)[0]))
				.map(warning -> "Warning: " + warning).toList();
	}

	/** Returns the kinds reported, for checkpoints. */
	List<String> reported() {
		return new ArrayList<>(reported);
	}

	/** Goes on from a checkpoint. */
	void restore(List<String> kinds) {
		reported.clear();
		reported.addAll(kinds);
	}
}

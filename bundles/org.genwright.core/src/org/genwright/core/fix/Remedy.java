package org.genwright.core.fix;

import java.util.List;
import java.util.Set;

import org.genwright.core.problem.Problem;

/** One kind of remedy. What it proposes is tried before anyone sees it, so it may propose more than what helps. */
interface Remedy {

	/** Returns the codes of the problems it may mend. */
	Set<String> codes();

	/** Returns edits that may mend a problem, the best first. */
	List<Fix> propose(Problem problem, Scope scope);
}

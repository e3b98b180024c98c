package org.genwright.ui.editor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.genwright.core.fix.Fix;
import org.genwright.core.fix.Fixes;
import org.genwright.core.problem.Problem;
import org.genwright.core.validation.Validator;
import org.genwright.ui.editor.session.Installation;
import org.genwright.ui.editor.session.ModelSession;

/** The fixes of an open model. */
public final class QuickFixes {

	private static final int MOST_PROBLEMS = 12;

	private final ModelSession session;

	/** Looks in an open model as it is at each question. */
	public QuickFixes(ModelSession session) {
		this.session = session;
	}

	/**
	 * A problem with a fix, or a problem that has none.
	 *
	 * @param problem the problem
	 * @param fix     one of its fixes; empty if it has none
	 */
	public record Offer(Problem problem, Optional<Fix> fix) {
	}

	/** Returns the fixes of a problem; none if the model does not have it any more. */
	List<Fix> of(Problem problem) {
		return fixes().of(problem, report(), session.architecture());
	}

	/** Returns what can be done about the problems of elements; of the whole model, the best for each problem, if there are none. */
	public List<Offer> of(Set<String> ids) {
		Validator.Report report = report();
		List<Offer> offers = new ArrayList<>();
		report.problems().stream().filter(problem -> ids.isEmpty() || ids.contains(problem.elementId())).limit(MOST_PROBLEMS).forEach(problem -> {
			List<Fix> fixes = ids.isEmpty() ? fixes().best(problem, report, session.architecture()).stream().toList()
					: fixes().of(problem, report, session.architecture());
			fixes.forEach(fix -> offers.add(new Offer(problem, Optional.of(fix))));
			if (fixes.isEmpty()) {
				offers.add(new Offer(problem, Optional.empty()));
			}
		});
		return offers;
	}

	/** Returns a report of the model as it is this moment; the session's may lag behind. */
	private Validator.Report report() {
		Installation installed = session.installation();
		return new Validator(installed.families(), installed.datasets()).report(session.architecture(), session.file());
	}

	private Fixes fixes() {
		return new Fixes(session.installation().families(), session.installation().datasets());
	}
}

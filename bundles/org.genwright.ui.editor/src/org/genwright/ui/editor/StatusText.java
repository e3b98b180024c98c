package org.genwright.ui.editor;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.ui.editor.properties.Numbers;
import org.genwright.ui.editor.session.ModelState;

/** What the status line says of a model: its problems and its size. */
final class StatusText {

	private StatusText() {
	}

	static String of(ModelState state) {
		List<Problem> problems = state.report().problems();
		long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
		long warnings = problems.size() - errors;
		String verdict = problems.isEmpty() ? Messages.StatusText_noProblems
				: NLS.bind(Messages.StatusText_problems, count(errors, Messages.StatusText_error, Messages.StatusText_errors),
						count(warnings, Messages.StatusText_warning, Messages.StatusText_warnings));
		if (state.report().networks().networks().isEmpty()) {
			return verdict;
		}
		return NLS.bind(Messages.StatusText_all, verdict,
				NLS.bind(Messages.StatusText_parameters, Numbers.of(state.report().networks().parameters())));
	}

	private static String count(long number, String one, String many) {
		return NLS.bind(number == 1 ? one : many, number);
	}
}

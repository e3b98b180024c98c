package org.genwright.core.fix;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.Severity;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;
import org.genwright.model.edit.IdGenerator;

/** Applies fixes to a copy of a model and looks whether a problem is gone. */
final class Trial {

	private final Validator validator;
	private final Problem problem;
	private final Validator.Report before;
	private final Architecture architecture;

	Trial(Validator validator, Problem problem, Validator.Report before, Architecture architecture) {
		this.validator = validator;
		this.problem = problem;
		this.before = before;
		this.architecture = architecture;
	}

	/** The rank from which on a fix raises an error of the problem's own element. */
	static final int RAISES = 2;

	/**
	 * What came of a fix that helped.
	 *
	 * @param fix    the fix
	 * @param rank   0 if the model has fewer errors than before, or no more where the problem was a warning; 1 if it has
	 *               others; {@link #RAISES} if the problem's own element has another one
	 * @param errors the number of errors of the whole model
	 * @param others the number of all its problems
	 */
	record Outcome(Fix fix, int rank, long errors, int others) {

		/** Those that leave less to do come first. */
		static final Comparator<Outcome> ORDER = Comparator.comparingInt(Outcome::rank).thenComparingLong(Outcome::errors)
				.thenComparingInt(Outcome::others);
	}

	/** Tries a fix; empty if the problem is still there or has only changed its figures. */
	Optional<Outcome> attempt(Fix fix) {
		Architecture copy = Architectures.copy(architecture);
		fix.edit().apply(copy, IdGenerator.counting());
		List<Problem> after = validator.report(copy, before.modelFile()).problems();
		if (after.contains(problem) || count(after) >= count(before.problems())) {
			return Optional.empty();
		}
		boolean raises = after.stream().filter(this::isErrorOfElement).anyMatch(found -> !before.problems().contains(found));
		long errors = after.stream().filter(Trial::isError).count();
		long most = before.problems().stream().filter(Trial::isError).count() - (isError(problem) ? 1 : 0);
		return Optional.of(new Outcome(fix, raises ? RAISES : errors <= most ? 0 : 1, errors, after.size()));
	}

	private long count(List<Problem> problems) {
		return problems.stream().filter(other -> other.code().equals(problem.code()) && other.where().equals(problem.where())
				&& other.elementId().equals(problem.elementId())).count();
	}

	private boolean isErrorOfElement(Problem found) {
		return isError(found) && found.elementId().equals(problem.elementId());
	}

	private static boolean isError(Problem found) {
		return found.severity() == Severity.ERROR;
	}
}

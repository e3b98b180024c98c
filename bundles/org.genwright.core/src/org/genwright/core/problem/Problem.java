package org.genwright.core.problem;

import java.util.Objects;

/**
 * Something wrong with a model, a setting, a file or a run, said so that a person can act: where, what was expected,
 * what was found, what to do.
 *
 * @param severity  how much it hinders
 * @param code      a stable short id of the kind of problem, such as {@code unknown-setting}
 * @param elementId the id of the model element it concerns; empty if none
 * @param where     the place in the user's words, such as {@code decoder / dense2} or {@code F.csv, line 3, column 'age'}
 * @param expected  what was expected there
 * @param found     what was found, values quoted
 * @param remedy    one or more sentences that say what to do
 */
public record Problem(Severity severity, String code, String elementId, String where, String expected, String found,
		String remedy) {

	public Problem {
		Objects.requireNonNull(severity);
		Objects.requireNonNull(code);
		Objects.requireNonNull(elementId);
		Objects.requireNonNull(where);
		Objects.requireNonNull(expected);
		Objects.requireNonNull(found);
		Objects.requireNonNull(remedy);
	}

	/** Returns an error that concerns no particular model element. */
	public static Problem error(String code, String where, String expected, String found, String remedy) {
		return new Problem(Severity.ERROR, code, "", where, expected, found, remedy);
	}

	/** Returns a warning that concerns no particular model element. */
	public static Problem warning(String code, String where, String expected, String found, String remedy) {
		return new Problem(Severity.WARNING, code, "", where, expected, found, remedy);
	}

	/** Returns the same problem, tied to a model element. */
	public Problem at(String modelElementId) {
		return new Problem(severity, code, modelElementId, where, expected, found, remedy);
	}

	/** Returns the problem as one paragraph: {@code where: expected …, found …. remedy}. */
	public String message() {
		return (where + ": expected " + expected + ", found " + found + ". " + remedy).strip();
	}
}

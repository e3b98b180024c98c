package org.genwright.cli;

import org.genwright.core.problem.ProblemException;

/** The exit codes of the command line. A run that a signal n stopped exits with 128 + n: 130 and 143. */
public final class ExitCode {

	/** Done. */
	public static final int DONE = 0;
	/** The run failed, or something went wrong that is not the user's doing. */
	public static final int FAILED = 1;
	/** Wrong usage or input. */
	public static final int INPUT = 2;

	private ExitCode() {
	}

	/** Returns the exit code for a problem. */
	public static int of(ProblemException problem) {
		return problem.kind() == ProblemException.Kind.INPUT ? INPUT : FAILED;
	}
}

package org.genwright.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Stops an operation because of problems the user can act on; never a programming error. */
public final class ProblemException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Whose side the problem is on; decides the exit code of the command line. */
	public enum Kind {
		/** Wrong usage, file or setting: exit code 2. */
		INPUT,
		/** The run itself failed: exit code 1. */
		RUN
	}

	private final Kind kind;
	private final transient List<Problem> problems;

	private ProblemException(Kind kind, List<Problem> problems, Throwable cause) {
		super(problems.stream().map(Problem::message).collect(Collectors.joining(System.lineSeparator())), cause);
		this.kind = kind;
		this.problems = List.copyOf(problems);
	}

	/** Returns an exception for wrong usage or input. */
	public static ProblemException input(Problem problem) {
		return new ProblemException(Kind.INPUT, List.of(problem), null);
	}

	/** Returns an exception for wrong usage or input, with the technical cause. */
	public static ProblemException input(Problem problem, Throwable cause) {
		return new ProblemException(Kind.INPUT, List.of(problem), cause);
	}

	/** Returns an exception for several problems of usage or input; at least one. */
	public static ProblemException input(List<Problem> problems) {
		return new ProblemException(Kind.INPUT, problems, null);
	}

	/** Returns an exception for a run that failed. */
	public static ProblemException run(Problem problem) {
		return new ProblemException(Kind.RUN, List.of(problem), null);
	}

	/** Returns an exception for a run that failed, with the technical cause. */
	public static ProblemException run(Problem problem, Throwable cause) {
		return new ProblemException(Kind.RUN, List.of(problem), cause);
	}

	/** Returns whose side the problem is on. */
	public Kind kind() {
		return kind;
	}

	/** Returns the problems, at least one. */
	public List<Problem> problems() {
		return problems;
	}
}

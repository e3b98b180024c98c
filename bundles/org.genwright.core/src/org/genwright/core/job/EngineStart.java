package org.genwright.core.job;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

/** The moment the numeric engine is first touched: what it lacks on this machine becomes a problem a person can act on. */
final class EngineStart {

	/** Starts or loads something that computes. */
	interface Start<T> {

		T value() throws ProblemException;
	}

	private EngineStart() {
	}

	/**
	 * Returns what the start makes.
	 *
	 * @throws ProblemException of the start itself; of the kind RUN if memory, a backend or a class is missing
	 */
	static <T> T of(Start<T> start) throws ProblemException {
		try {
			return start.value();
		} catch (RuntimeException | LinkageError | OutOfMemoryError e) {
			throw ProblemException.run(Problem.error("cannot-start", "Start of the computation", "a family and an engine that start",
					"'" + e + "'", "Choose another backend with --backend, or reinstall the family."), e);
		}
	}
}

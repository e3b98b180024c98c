package org.genwright.core.gradient;

import org.genwright.core.problem.ProblemException;

/** Makes the learner of a family. */
@FunctionalInterface
public interface LearnerFactory {

	/**
	 * Compiles the program and opens it with first weights.
	 *
	 * @throws ProblemException if the model does not fit the data or the memory
	 */
	Learner open(LearnerContext context) throws ProblemException;
}

package org.genwright.core.job;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;

/** Writes the exact model of a run, and reads it back. */
final class RecordedModel {

	private RecordedModel() {
	}

	/** Returns the bytes of the model's file. */
	static byte[] bytes(Architecture architecture) throws ProblemException {
		try {
			return ArchitectureFile.toBytes(architecture);
		} catch (ArchitectureFileException e) {
			throw problem(e);
		}
	}

	/** Returns the hash of the model's content. */
	static String hash(Architecture architecture) throws ProblemException {
		try {
			return ArchitectureFile.contentHash(architecture);
		} catch (ArchitectureFileException e) {
			throw problem(e);
		}
	}

	/**
	 * Reads the model of a run.
	 *
	 * @throws ProblemException if its file is gone or damaged
	 */
	static Architecture of(Run run) throws ProblemException {
		try {
			return ArchitectureFile.load(run.architecture());
		} catch (ArchitectureFileException e) {
			throw problem(e);
		}
	}

	private static ProblemException problem(ArchitectureFileException e) {
		return ProblemException.input(Problem.error("model-file", e.place().toString(), e.expected(), e.found(), e.remedy()), e);
	}
}

package org.genwright.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.io.ArchitectureFile;
import org.genwright.model.io.ArchitectureFileException;

/** Reads the model files that are named on the command line. */
final class ModelFiles {

	private ModelFiles() {
	}

	static Architecture load(Path file) throws ProblemException {
		try {
			return ArchitectureFile.load(file);
		} catch (ArchitectureFileException e) {
			throw refused(e);
		}
	}

	/** Returns what is wrong with a model file as a problem of the input. */
	static ProblemException refused(ArchitectureFileException e) {
		return ProblemException.input(Problem.error("model-file", e.place().toString(), e.expected(), e.found(), e.remedy()), e);
	}

	static Path path(String text, String what) throws ProblemException {
		if (text.isBlank()) {
			throw ProblemException.input(Problem.error("path", what, "a path", "nothing", "Give a path, or leave it out."));
		}
		try {
			return Path.of(text);
		} catch (InvalidPathException e) {
			throw ProblemException.input(Problem.error("path", what, "a path", "'" + text + "'", "Correct the path."), e);
		}
	}
}

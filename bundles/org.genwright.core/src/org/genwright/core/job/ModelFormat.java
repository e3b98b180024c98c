package org.genwright.core.job;

import java.nio.file.Path;

import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.model.architecture.Architecture;
import org.genwright.model.edit.Architectures;

/**
 * The format version of model files. A file of a newer version can be loaded and saved without loss, but what it means
 * is not known here, so it is not trained.
 */
public final class ModelFormat {

	private ModelFormat() {
	}

	/**
	 * Checks that a model is of a format version known here.
	 *
	 * @param architecture the model
	 * @param modelFile    its file, for messages
	 * @throws ProblemException if the version is newer
	 */
	public static void require(Architecture architecture, Path modelFile) throws ProblemException {
		if (architecture.getFormatVersion() > Architectures.FORMAT_VERSION) {
			throw ProblemException.input(Problem.error("format-version", "Format of '" + modelFile.getFileName() + "'",
					"a format version of at most " + Architectures.FORMAT_VERSION, "" + architecture.getFormatVersion(),
					"Update Genwright."));
		}
	}
}

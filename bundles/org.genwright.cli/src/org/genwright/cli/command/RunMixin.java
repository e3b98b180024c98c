package org.genwright.cli.command;

import java.nio.file.Path;

import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunStore;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The argument that names a run, and the option that says where runs are. */
final class RunMixin {

	/** Where runs go, relative to the current directory. */
	static final String DEFAULT_FOLDER = "runs";

	@Parameters(index = "0", paramLabel = "RUN",
			description = "A run: its directory, its id, a unique beginning of it, or 'last' for the newest.")
	private String reference;

	@Option(names = "--runs", paramLabel = "DIR", defaultValue = DEFAULT_FOLDER,
			description = "Where the runs are. Default: ${DEFAULT-VALUE}.")
	private String folder;

	/** Returns the argument as it was given. */
	String reference() {
		return reference;
	}

	Run find() throws ProblemException {
		return new RunStore(folder()).find(reference);
	}

	private Path folder() throws ProblemException {
		return ModelFiles.path(folder, "Option '--runs'");
	}
}

package org.genwright.cli.command;

import java.util.Locale;
import java.util.stream.Stream;

import org.genwright.core.job.ComputeOptions;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.nn.Backend;

import picocli.CommandLine.Option;

/** The options that say how to compute. */
final class ComputeMixin {

	@Option(names = "--threads", paramLabel = "N", description = "Number of threads; by default all processors. Changes no result.")
	private Integer threads;

	@Option(names = "--backend", paramLabel = "NAME", defaultValue = "auto",
			description = "The kernels: auto, host (fused, on the CPU) or nd4j (portable). Default: ${DEFAULT-VALUE}.")
	private String backend;

	ComputeOptions options() throws ProblemException {
		return new ComputeOptions(parse(), threads(threads));
	}

	/** Returns the number of threads asked for, or that of the processors. */
	static int threads(Integer asked) throws ProblemException {
		if (asked != null && (asked < 1 || asked > 1024)) {
			throw ProblemException.input(Problem.error("threads", "Option '--threads'", "an integer at least 1 and at most 1024",
					"'" + asked + "'", "Correct it, or leave it out to use all processors."));
		}
		return asked == null ? ComputeOptions.automatic().threads() : asked;
	}

	private Backend parse() throws ProblemException {
		return Stream.of(Backend.values()).filter(b -> id(b).equals(backend)).findFirst().orElseThrow(() -> {
			var valid = Stream.of(Backend.values()).map(ComputeMixin::id).toList();
			return ProblemException.input(Problem.error("backend", "Option '--backend'", NearestName.oneOf(valid), "'" + backend + "'",
					(NearestName.suggest(backend, valid) + " Choose one of these.").strip()));
		});
	}

	private static String id(Backend backend) {
		return backend.name().toLowerCase(Locale.ROOT);
	}
}

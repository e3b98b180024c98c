package org.genwright.cli;

import java.io.PrintWriter;
import java.util.List;

import org.genwright.cli.output.Output;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the arguments, executes the verb, and turns every failure into a paragraph and an exit code. */
final class CommandLineMain {

	private CommandLineMain() {
	}

	static int run(String[] arguments, Output output) {
		List<String> given = List.of(arguments);
		if (given.contains("--json")) {
			output.form(Output.Form.JSON); // wrong usage is reported in the form that was asked for
		}
		try {
			CommandLine line = GenwrightCommand.line(output, given);
			line.setOut(new PrintWriter(output.text(), true));
			line.setErr(new PrintWriter(output.messages(), true));
			line.setUsageHelpAutoWidth(true);
			line.setCaseInsensitiveEnumValuesAllowed(true);
			line.setParameterExceptionHandler(wrongUsage(output));
			line.setExecutionExceptionHandler(failure(output));
			return line.execute(arguments);
		} catch (Throwable unexpected) {
			return unexpected(unexpected, output, given.contains("--verbose"));
		}
	}

	private static IParameterExceptionHandler wrongUsage(Output output) {
		return (exception, arguments) -> {
			if (exception.getCause() instanceof ProblemException problems) {
				output.failure(problems, ExitCode.of(problems));
				return ExitCode.of(problems);
			}
			String command = exception.getCommandLine().getCommandSpec().qualifiedName();
			output.failure(ProblemException.input(Problem.error("usage", "Command line", "arguments as '" + command + " --help' lists them",
					sentence(exception), remedy(exception, command))), ExitCode.INPUT);
			return ExitCode.INPUT;
		};
	}

	private static String sentence(ParameterException exception) {
		String message = exception.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
		return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
	}

	private static String remedy(ParameterException exception, String command) {
		if (exception instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
			String found = unmatched.getUnmatched().getFirst();
			CommandLine line = exception.getCommandLine();
			List<String> names = found.startsWith("-")
					? line.getCommandSpec().optionsMap().keySet().stream().filter(n -> n.startsWith("--")).sorted().toList()
					: line.getSubcommands().keySet().stream().sorted().toList();
			return (NearestName.suggest(found.replaceAll("=.*", ""), names) + " See '" + command + " --help'.").strip();
		}
		return "See '" + command + " --help'.";
	}

	private static IExecutionExceptionHandler failure(Output output) {
		return (exception, line, parsed) -> {
			boolean verbose = line.getCommandSpec().root().optionsMap().get("--verbose").getValue();
			if (exception instanceof ProblemException problems) {
				output.failure(problems, ExitCode.of(problems));
				trace(exception, output, verbose);
				return ExitCode.of(problems);
			}
			return unexpected(exception, output, verbose);
		};
	}

	private static int unexpected(Throwable unexpected, Output output, boolean verbose) {
		String what = unexpected instanceof OutOfMemoryError
				? "The memory of the Java machine is exhausted. Use less data or a smaller model, or allow more with GENWRIGHT_VMARGS=-Xmx8g."
				: "Something went wrong inside Genwright: " + unexpected + ". This is a defect; please report it with the output of --verbose.";
		output.failure(what, ExitCode.FAILED);
		trace(unexpected, output, verbose);
		return ExitCode.FAILED;
	}

	private static void trace(Throwable cause, Output output, boolean verbose) {
		if (verbose) {
			StringBuilder lines = new StringBuilder(cause.toString());
			for (Throwable at = cause; at != null; at = at.getCause()) {
				if (at != cause) {
					lines.append("\nCaused by: ").append(at);
				}
				for (StackTraceElement element : at.getStackTrace()) {
					lines.append("\n\tat ").append(element);
				}
			}
			output.messages().println(lines);
		}
	}
}

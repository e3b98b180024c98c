package org.genwright.cli;

import java.io.PrintWriter;
import java.util.List;

import org.genwright.cli.command.RunVerb;
import org.genwright.cli.output.Output;
import org.genwright.core.problem.ProblemException;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

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
			ProblemException problem = exception.getCommandLine().getCommand() instanceof RunVerb run
					? run.unknownSettings().orElseGet(() -> usage(exception)) : usage(exception);
			output.failure(problem, ExitCode.INPUT);
			return ExitCode.INPUT;
		};
	}

	private static ProblemException usage(ParameterException exception) {
		return ProblemException.input(new WrongUsage(exception).problem());
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

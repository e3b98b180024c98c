package org.genwright.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments in our own form: where, expected, found, what to do. */
final class WrongUsage {

	private static final Pattern NOT_A_NUMBER = Pattern.compile("Invalid value for (?:option|positional parameter)[^']*'([^']+)'[^:]*: '(.*)' is not an? (int|long|double).*");
	private static final Pattern NOT_A_PAIR = Pattern.compile("Value for option option '([^']+)' \\(([^)]*)\\) should be in KEY=VALUE format but was (.*)");

	private final ParameterException exception;
	private final String command;

	WrongUsage(ParameterException exception) {
		this.exception = exception;
		this.command = exception.getCommandLine().getCommandSpec().qualifiedName();
	}

	Problem problem() {
		String message = exception.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
		Matcher number = NOT_A_NUMBER.matcher(message);
		if (number.matches()) {
			String expected = number.group(3).equals("double") ? "a number" : "an integer of at most " + (number.group(3).equals("int") ? 32 : 64) + " bits";
			return usage("Option '" + number.group(1) + "'", expected, "'" + number.group(2) + "'", "Correct the value.");
		}
		Matcher pair = NOT_A_PAIR.matcher(message);
		if (pair.matches()) {
			return usage("Option '" + pair.group(1) + "'", pair.group(2), "'" + pair.group(3) + "'", "Write the name, an equals sign and the value.");
		}
		return switch (exception) {
			case UnmatchedArgumentException unmatched when !unmatched.getUnmatched().isEmpty() -> unmatched(unmatched.getUnmatched());
			case MissingParameterException missing -> usage("Command line", missing.getMissing().stream()
					.map(argument -> argument.paramLabel()).distinct().reduce((a, b) -> a + " and " + b).orElse("more arguments"), "nothing", help());
			default -> usage("Command line", "arguments as '" + command + " --help' lists them",
					message.endsWith(".") ? message.substring(0, message.length() - 1) : message, help());
		};
	}

	private Problem unmatched(List<String> arguments) {
		String first = arguments.getFirst();
		CommandLine line = exception.getCommandLine();
		boolean option = first.startsWith("-");
		List<String> names = option
				? line.getCommandSpec().optionsMap().keySet().stream().filter(n -> n.startsWith("--")).sorted().toList()
				: line.getSubcommands().keySet().stream().sorted().toList();
		String expected = option ? "an option of '" + command + "'" : names.isEmpty() ? "no further argument" : "a verb";
		return usage("Command line", expected, "'" + first + "'",
				(NearestName.suggest(first.replaceAll("=.*", ""), names) + " " + help()).strip());
	}

	private String help() {
		return "See '" + command + " --help'.";
	}

	private static Problem usage(String where, String expected, String found, String remedy) {
		return Problem.error("usage", where, expected, found, remedy);
	}
}

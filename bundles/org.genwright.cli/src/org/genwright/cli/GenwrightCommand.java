package org.genwright.cli;

import java.util.List;

import org.genwright.cli.output.Output;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a verb: help and version. */
@Command(name = "genwright", description = {"Designs, trains and uses generative models.", "",
		"Without arguments the workbench starts; with a verb the work is done right here."}, //
		versionProvider = GenwrightCommand.Version.class, mixinStandardHelpOptions = true, //
		commandListHeading = "%nVerbs:%n", optionListHeading = "%nOptions:%n", synopsisSubcommandLabel = "VERB", //
		footer = {"", "Exit codes: 0 done; 1 the run failed; 2 wrong usage or input; 130 or 143 stopped by Ctrl-C or SIGTERM.",
				"'genwright VERB --help' explains a verb."})
final class GenwrightCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	@Option(names = "--verbose", scope = CommandLine.ScopeType.INHERIT, description = "Print the technical cause of a failure as well.")
	private boolean verbose;

	/** Returns the parser of all verbs; arguments are looked at to offer the hyper-parameters of the family they name. */
	static CommandLine line(Output output, List<String> arguments) {
		CommandLine line = new CommandLine(new GenwrightCommand());
		Verbs.all(output, arguments).forEach(line::addSubcommand);
		return line;
	}

	@Override
	public void run() {
		throw new ParameterException(spec.commandLine(), "no verb");
	}

	/** Reads the version of this bundle. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			return new String[] {"Genwright " + Versions.product() + ", Java " + Runtime.version()};
		}
	}
}

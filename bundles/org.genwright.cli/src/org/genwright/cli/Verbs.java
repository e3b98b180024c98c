package org.genwright.cli;

import java.util.List;

import org.genwright.cli.command.AskVerb;
import org.genwright.cli.command.ClassifyVerb;
import org.genwright.cli.command.DatasetsVerb;
import org.genwright.cli.command.EncodeVerb;
import org.genwright.cli.command.EvaluateVerb;
import org.genwright.cli.command.ExportVerb;
import org.genwright.cli.command.FamiliesVerb;
import org.genwright.cli.command.InfoVerb;
import org.genwright.cli.command.InterpolateVerb;
import org.genwright.cli.command.LogProbVerb;
import org.genwright.cli.command.OutliersVerb;
import org.genwright.cli.command.ReconstructVerb;
import org.genwright.cli.command.ResumeVerb;
import org.genwright.cli.command.RunVerb;
import org.genwright.cli.command.RunsVerb;
import org.genwright.cli.command.SampleVerb;
import org.genwright.cli.command.ValidateVerb;
import org.genwright.cli.output.Output;

import picocli.CommandLine;

/** The verbs, in the order of the help text. */
final class Verbs {

	private Verbs() {
	}

	static List<CommandLine> all(Output output, List<String> arguments) {
		RunVerb run = new RunVerb(output);
		CommandLine runLine = new CommandLine(run);
		if (arguments.contains("run")) {
			run.addSettings(runLine.getCommandSpec(), arguments);
		}
		return List.of(runLine, new CommandLine(new ResumeVerb(output)), new CommandLine(new SampleVerb(output)),
				new CommandLine(new EvaluateVerb(output)), new CommandLine(new LogProbVerb(output)),
				new CommandLine(new ClassifyVerb(output)), new CommandLine(new EncodeVerb(output)),
				new CommandLine(new ReconstructVerb(output)), new CommandLine(new InterpolateVerb(output)),
				new CommandLine(new OutliersVerb(output)), new CommandLine(new ExportVerb(output)),
				new CommandLine(new AskVerb(output)), new CommandLine(new FamiliesVerb(output)),
				new CommandLine(new DatasetsVerb(output)), new CommandLine(new RunsVerb(output)), new CommandLine(new InfoVerb(output)),
				new CommandLine(new ValidateVerb(output)));
	}
}

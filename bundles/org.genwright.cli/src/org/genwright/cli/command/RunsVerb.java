package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.TextTable;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunList;
import org.genwright.core.run.RunStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code runs}: lists the runs in a folder. */
@Command(name = "runs", description = "List the runs, newest first.")
public final class RunsVerb extends Verb {

	@Option(names = {"--runs", "--out"}, paramLabel = "DIR", defaultValue = RunMixin.DEFAULT_FOLDER,
			description = "Where the runs are. Default: ${DEFAULT-VALUE}.")
	private String folder;

	/** @param output where the verb says its result */
	public RunsVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		RunList list = new RunStore(ModelFiles.path(folder, "Option '--runs'")).list();
		list.problems().forEach(p -> output.warn(p.message()));
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("runs", list.runs().stream().map(RunsVerb::json).toList());
		json.put("unreadable", list.problems().stream().map(Output::toMap).toList());
		output.result(json, text(list));
		return ExitCode.DONE;
	}

	private static Map<String, Object> json(Run run) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("run", run.id());
		map.put("directory", run.directory().toAbsolutePath().normalize().toString());
		map.put("state", run.effectiveState().name());
		map.put("model", run.record().inputs().model());
		map.put("family", run.record().inputs().family().id());
		map.put("dataset", run.record().inputs().dataset().id());
		map.put("step", run.record().progress().step());
		map.put("results", run.record().results());
		return map;
	}

	private List<String> text(RunList list) {
		if (list.runs().isEmpty()) {
			return List.of("No runs in '" + folder + "'. 'genwright run MODEL' makes one.");
		}
		TextTable table = new TextTable("RUN", "STATE", "MODEL", "FAMILY", "DATASET", "STEP");
		list.runs().forEach(r -> table.row(r.id(), r.effectiveState().name(), r.record().inputs().model(),
				r.record().inputs().family().id(), r.record().inputs().dataset().name(), "" + r.record().progress().step()));
		return new ArrayList<>(table.lines());
	}
}

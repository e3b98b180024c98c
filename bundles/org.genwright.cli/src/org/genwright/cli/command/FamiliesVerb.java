package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.SettingsText;
import org.genwright.cli.output.TextTable;
import org.genwright.core.family.Families;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.family.Reference;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.setting.SettingDocumentation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code families}: lists the installed families, or explains one with its hyper-parameters and references. */
@Command(name = "families", description = "List the installed families, or explain one.")
public final class FamiliesVerb extends Verb {

	@Parameters(arity = "0..1", paramLabel = "FAMILY", description = "The family to explain.")
	private String id;

	/** @param output where the verb says its result */
	public FamiliesVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Families families = Contributions.installed().families();
		if (id == null) {
			output.result(Map.of("families", families.all().stream().map(FamiliesVerb::summary).toList()), table(families));
		} else {
			FamilyDescriptor family = families.require(id, "the command line");
			output.result(explained(family), text(family));
		}
		return ExitCode.DONE;
	}

	private static List<String> table(Families families) {
		if (families.all().isEmpty()) {
			return List.of("No family is installed. Families are plug-ins; the update site of Genwright has them.");
		}
		TextTable table = new TextTable("FAMILY", "DENSITY", "WHAT IT IS");
		families.all().forEach(f -> table.row(f.id(), f.taxonomy().label(), f.family().summary()));
		List<String> lines = new ArrayList<>(table.lines());
		lines.add("");
		lines.add("'genwright families FAMILY' explains one: its settings and what to read.");
		return lines;
	}

	private static Map<String, Object> summary(FamilyDescriptor family) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", family.id());
		map.put("name", family.name());
		map.put("taxonomy", family.taxonomy().name());
		map.put("summary", family.family().summary());
		map.put("bundle", family.contributor());
		map.put("version", family.version());
		map.put("feature", family.feature());
		return map;
	}

	private static Map<String, Object> explained(FamilyDescriptor family) {
		Map<String, Object> map = summary(family);
		map.put("settings", SettingDocumentation.of(family.family().settings()).stream().map(SettingDocumentation::toMap).toList());
		map.put("references", family.family().references().stream().map(Reference::toString).toList());
		return map;
	}

	private static List<String> text(FamilyDescriptor family) {
		List<String> lines = new ArrayList<>();
		lines.add(family.name() + " (" + family.id() + "), " + family.taxonomy().label());
		lines.add(family.family().summary());
		lines.add("From " + family.contributor() + " " + family.version() + ".");
		lines.add("");
		lines.add("Settings, in a model file or as --set NAME=VALUE:");
		lines.addAll(SettingsText.of(family.family().settings()));
		lines.add("");
		lines.add("To read:");
		lines.add(family.family().references().stream().map(r -> "  " + r).collect(Collectors.joining(System.lineSeparator())));
		return lines;
	}
}

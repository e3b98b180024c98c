package org.genwright.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.SettingsText;
import org.genwright.cli.output.TextTable;
import org.genwright.core.dataset.DatasetInfo;
import org.genwright.core.dataset.DatasetProvider;
import org.genwright.core.dataset.DatasetReader;
import org.genwright.core.dataset.Datasets;
import org.genwright.core.dataset.StepType;
import org.genwright.core.problem.NearestName;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.setting.SettingDocumentation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code datasets}: lists the catalogue, the readable files and the preprocessing steps, or explains one dataset. */
@Command(name = "datasets", description = "List the datasets, readable files and preprocessing steps, or explain one dataset.")
public final class DatasetsVerb extends Verb {

	@Parameters(arity = "0..1", paramLabel = "DATASET", description = "The dataset to explain.")
	private String id;

	/** @param output where the verb says its result */
	public DatasetsVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Datasets datasets = Contributions.installed().datasets();
		if (id == null) {
			output.result(catalogue(datasets), table(datasets));
		} else {
			DatasetProvider provider = datasets.provider(id).orElseThrow(() -> unknown(datasets));
			Map<String, Object> map = summary(provider.info());
			map.put("settings", SettingDocumentation.of(provider.settings()).stream().map(SettingDocumentation::toMap).toList());
			output.result(map, text(provider));
		}
		return ExitCode.DONE;
	}

	private ProblemException unknown(Datasets datasets) {
		List<String> ids = datasets.providers().stream().map(p -> p.info().id()).toList();
		return ProblemException.input(Problem.error("unknown-dataset", "Command line", "a dataset of the catalogue", "'" + id + "'",
				NearestName.suggest(id, ids) + " 'genwright datasets' lists them."));
	}

	private static Map<String, Object> catalogue(Datasets datasets) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("datasets", datasets.providers().stream().map(p -> summary(p.info())).toList());
		map.put("files", datasets.readers().stream().map(DatasetsVerb::file).toList());
		map.put("steps", datasets.steps().stream().map(DatasetsVerb::step).toList());
		return map;
	}

	private static Map<String, Object> summary(DatasetInfo info) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", info.id());
		map.put("name", info.name());
		map.put("description", info.description());
		map.put("shape", info.shape().text());
		map.put("columns", info.columns());
		map.put("classes", info.classes());
		map.put("levels", info.levels());
		map.put("licence", info.licence());
		map.put("source", info.source());
		return map;
	}

	private static Map<String, Object> file(DatasetReader reader) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("name", reader.name());
		map.put("endings", reader.endings());
		return map;
	}

	private static Map<String, Object> step(StepType step) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", step.id());
		map.put("description", step.description());
		map.put("settings", SettingDocumentation.of(step.settings()).stream().map(SettingDocumentation::toMap).toList());
		return map;
	}

	private static List<String> table(Datasets datasets) {
		TextTable table = new TextTable("DATASET", "SHAPE", "CLASSES", "LICENCE", "WHAT IT IS");
		datasets.providers().stream().map(DatasetProvider::info)
				.forEach(i -> table.row(i.id(), i.shape().text(), i.labelled() ? "" + i.classes().size() : "-", i.licence(), i.name()));
		List<String> lines = new ArrayList<>(table.lines());
		lines.add("");
		datasets.readers().forEach(r -> lines.add("Files: " + r.name() + " (." + String.join(", .", r.endings()) + ")"));
		datasets.steps().forEach(s -> lines.add("Step: " + s.id() + ". " + s.description()));
		lines.add("");
		lines.add("'genwright datasets DATASET' explains one.");
		return lines;
	}

	private static List<String> text(DatasetProvider provider) {
		DatasetInfo info = provider.info();
		List<String> lines = new ArrayList<>();
		lines.add(info.name() + " (" + info.id() + ")");
		lines.add(info.description());
		lines.add("Shape " + info.shape() + (info.columns().isEmpty() ? "" : ", columns " + String.join(", ", info.columns()))
				+ (info.levels() == 0 ? ", continuous values" : ", " + info.levels() + " levels")
				+ (info.labelled() ? ", classes " + String.join(", ", info.classes()) : ", no classes") + ".");
		lines.add("Licence: " + info.licence() + ". Source: " + info.source());
		if (!provider.settings().isEmpty()) {
			lines.add("");
			lines.add("Settings of the dataset in a model file:");
			lines.addAll(SettingsText.of(provider.settings()));
		}
		return lines;
	}
}

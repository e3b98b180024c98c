package org.genwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.cli.ExitCode;
import org.genwright.cli.output.Output;
import org.genwright.cli.output.ValueText;
import org.genwright.core.dataset.ConfiguredStep;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.job.DataChoice;
import org.genwright.core.job.ModelData;
import org.genwright.core.job.ModelSettings;
import org.genwright.core.network.ModelNetworks;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.run.Run;
import org.genwright.core.run.RunFiles;
import org.genwright.core.run.RunStore;
import org.genwright.core.validation.Validator;
import org.genwright.model.architecture.Architecture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code info}: explains a model file or a run. */
@Command(name = "info", description = "Explain a model file or a run.")
public final class InfoVerb extends Verb {

	@Parameters(paramLabel = "MODEL|RUN", description = "A model file, or a run: its directory, id, a unique beginning of it, or 'last'.")
	private String subject;

	@Option(names = "--runs", paramLabel = "DIR", defaultValue = RunMixin.DEFAULT_FOLDER,
			description = "Where the runs are. Default: ${DEFAULT-VALUE}.")
	private String folder;

	/** @param output where the verb says its result */
	public InfoVerb(Output output) {
		super(output);
	}

	@Override
	protected int execute() throws ProblemException {
		Path path = ModelFiles.path(subject, "Model file or run");
		boolean model = subject.endsWith(".genmodel") || Files.isRegularFile(path) && !path.endsWith(RunFiles.RUN);
		if (model) {
			model(path);
		} else {
			Map<String, Object> json = run();
			output.result(json, ValueText.of(essentials(json)));
		}
		return ExitCode.DONE;
	}

	/** Returns the object without what is empty, and without the parameters, which may be thousands of numbers. */
	private static Map<String, Object> essentials(Map<?, ?> object) {
		Map<String, Object> shown = new LinkedHashMap<>();
		object.forEach((key, value) -> {
			boolean empty = value == null || "".equals(value) || value instanceof Collection<?> c && c.isEmpty()
					|| value instanceof Map<?, ?> m && m.isEmpty();
			if (key.equals("parameters")) {
				shown.put("parameters", "--json prints them");
			} else if (!empty) {
				shown.put(key.toString(), value instanceof Map<?, ?> map ? essentials(map) : value);
			}
		});
		return shown;
	}

	private void model(Path file) throws ProblemException {
		Architecture architecture = ModelFiles.load(file);
		Contributions installed = Contributions.installed();
		FamilyDescriptor family = installed.families().require(architecture, "'" + file.getFileName() + "'");
		ModelSettings settings = ModelSettings.of(family.family(), architecture, file, Map.of());
		ModelData data = new ModelData(architecture, file, installed.datasets());
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("model", Optional.ofNullable(architecture.getName()).orElse(file.getFileName().toString()));
		map.put("family", family.name() + " (" + family.id() + "), " + family.taxonomy().label());
		map.put("summary", family.family().summary());
		map.put("dataset", data.source(DataChoice.AS_IN_MODEL).source());
		data.shape().ifPresent(shape -> map.put("dataShape", shape.text()));
		map.put("split", data.split().text());
		map.put("preprocessing", data.steps().stream().map(InfoVerb::step).toList());
		map.put("settings", settings.family().toMap());
		map.put("training", settings.training().toMap());
		Optional.ofNullable(architecture.getNotes()).filter(n -> !n.isBlank()).ifPresent(n -> map.put("notes", n));
		List<String> text = new ArrayList<>(ValueText.of(essentials(map)));
		ModelNetworks networks = new Validator(installed.families(), installed.datasets()).report(architecture, file).networks();
		if (!networks.networks().isEmpty()) {
			LayerTable table = new LayerTable(architecture, networks);
			map.put("networks", table.toList());
			text.add("");
			text.addAll(table.lines());
		}
		output.result(map, text);
	}

	private static Map<String, Object> step(ConfiguredStep step) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("type", step.type().id());
		map.putAll(step.settings().toMap());
		return map;
	}

	private Map<String, Object> run() throws ProblemException {
		Run run = new RunStore(ModelFiles.path(folder, "Option '--runs'")).find(subject);
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("run", run.id());
		map.put("directory", run.directory().toAbsolutePath().normalize().toString());
		map.putAll(run.record().toMap());
		map.remove("id"); // the same as "run"
		map.put("state", run.effectiveState().name());
		map.put("checkpoints", List.copyOf(run.checkpoints()));
		return map;
	}
}

package org.genwright.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.genwright.cli.output.Output;
import org.genwright.core.family.FamilyDescriptor;
import org.genwright.core.job.DataChoice;
import org.genwright.core.job.JobRequest;
import org.genwright.core.problem.Problem;
import org.genwright.core.problem.ProblemException;
import org.genwright.core.registry.Contributions;
import org.genwright.core.run.RunStore;
import org.genwright.core.setting.Setting;
import org.genwright.core.setting.SettingDocumentation;
import org.genwright.core.job.TrainingSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code run}: trains a model. Every hyper-parameter of the model's family is an option of its own, rendered from its
 * declaration; {@code --set} takes the same names.
 */
@Command(name = "run", description = "Train a model. Ctrl-C stops after the current step; 'resume' goes on.", //
		footer = {"", "The run goes to a new directory under --out. 'genwright run MODEL --help' lists the settings of the model's family."})
public final class RunVerb extends Verb {

	@Parameters(paramLabel = "MODEL", description = "The model file, *.genmodel.")
	private String model;

	@Option(names = "--data", paramLabel = "ID|FILE", description = "Train on this dataset or file instead of the model file's.")
	private String data;

	@Option(names = "--label", paramLabel = "COLUMN", description = "The column that holds the class.")
	private String label;

	@Option(names = "--weights", paramLabel = "COLUMN", description = "The column that holds the weight of each row.")
	private String weights;

	@Option(names = "--split", paramLabel = "PARTS", description = "The parts of the data instead of the model file's, such as 'train=0.8 validation=0.1 test=0.1' "
			+ "or 'rows train=0-999 test=1000-1349'.")
	private String split;

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set a hyper-parameter or training setting; may be repeated.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--out", paramLabel = "DIR", defaultValue = RunMixin.DEFAULT_FOLDER,
			description = "Where the run directory goes. Default: ${DEFAULT-VALUE}.")
	private String out;

	@Mixin
	private ComputeMixin compute;

	private final Map<String, String> flags = new LinkedHashMap<>();
	private Optional<ProblemException> unknownSettings = Optional.empty();

	/** @param output where the verb says its result */
	public RunVerb(Output output) {
		super(output);
	}

	/**
	 * Adds an option per setting of the training and of the family of the model file among the arguments. A file that
	 * cannot be read is reported when the verb is executed.
	 */
	public void addSettings(CommandSpec spec, List<String> arguments) {
		addOptions(spec, TrainingSettings.declared(), "Training settings");
		Optional<Path> file = arguments.stream().filter(a -> a.endsWith(".genmodel")).map(Path::of).filter(Files::isRegularFile).findFirst();
		if (file.isPresent()) {
			try {
				FamilyDescriptor family = Contributions.installed().families().require(ModelFiles.load(file.get()),
						"'" + file.get().getFileName() + "'");
				addOptions(spec, family.family().settings(), "Settings of " + family.name());
			} catch (ProblemException reportedOnExecution) {
				unknownSettings = Optional.of(reportedOnExecution);
			}
		}
	}

	/** Returns why the settings of the model are not known, and their options with them; empty if they are. */
	public Optional<ProblemException> unknownSettings() {
		return unknownSettings;
	}

	private void addOptions(CommandSpec spec, List<Setting<?>> declared, String heading) {
		var group = picocli.CommandLine.Model.ArgGroupSpec.builder().heading("%n" + heading + ":%n").validate(false).exclusive(false);
		for (SettingDocumentation setting : SettingDocumentation.of(declared)) {
			String name = "--" + setting.id();
			if (spec.findOption(name) != null) {
				continue;
			}
			String unit = setting.unit().isEmpty() ? "" : " [" + setting.unit() + "]";
			String byDefault = setting.defaultValue().map(v -> " Default: " + v + ".").orElse("");
			ISetter setter = new ISetter() {
				@Override
				public <T> T set(T value) {
					if (value != null) {
						flags.put(setting.id(), value.toString());
					}
					return value;
				}
			};
			group.addArg(OptionSpec.builder(name).type(String.class).paramLabel("VALUE").setter(setter)
					.description(escape(setting.description() + unit + " " + capital(setting.value()) + "." + byDefault)).build());
		}
		spec.addArgGroup(group.build());
	}

	private static String capital(String text) {
		return Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	private static String escape(String text) {
		return text.replace("%", "%%").replace("${", "$ {");
	}

	@Override
	protected int execute() throws ProblemException {
		Path file = ModelFiles.path(model, "Model file");
		for (String name : flags.keySet()) {
			if (settings.containsKey(name) && !settings.get(name).equals(flags.get(name))) {
				throw ProblemException.input(Problem.error("setting-twice", "Setting '" + name + "'", "one value",
						"'" + settings.get(name) + "' and '" + flags.get(name) + "'", "Give either --" + name + " or --set " + name + "=…, not both."));
			}
		}
		Map<String, String> overrides = new LinkedHashMap<>(settings);
		overrides.putAll(flags);
		DataChoice choice = new DataChoice(Optional.ofNullable(data), Path.of("").toAbsolutePath(), Optional.ofNullable(label),
				Optional.ofNullable(weights), Optional.ofNullable(split));
		JobRequest request = JobRequest.of(ModelFiles.load(file), file).with(overrides).with(choice).with(compute.options());
		RunStore store = new RunStore(ModelFiles.path(out, "Option '--out'"));
		return new JobRunner(output, detail()).execute((job, listener, stop) -> job.run(request, store, listener, stop));
	}
}
